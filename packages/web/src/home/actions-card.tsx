import { Link } from '../router/link.tsx'
import type { Action } from './actions.ts'
import { actionWords as words } from './words.vi.ts'

/** The three next things to do; the first is the page's one strong button where it cannot wait. */
export const ActionsCard = ({ actions }: Readonly<{ actions: readonly Action[] }>) => (
  <section className="card now" aria-labelledby="viec-ngay">
    <h2 id="viec-ngay">{words.title}</h2>
    {actions.length === 0 && <p className="muted">{words.none}</p>}
    <ul className="todo">
      {actions.map(({ to, title, tag, hot }, index) => (
        <li key={`${to} ${title}`}>
          <Link to={to} className={hot && index === 0 ? 'button' : 'row'}>{title}</Link>
          <span className={hot ? 'tag bad' : 'tag'}>{tag}</span>
        </li>
      ))}
    </ul>
  </section>
)
