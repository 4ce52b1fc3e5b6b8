import { Link } from '../../router/link.tsx'
import { words } from './words.vi.ts'

/** Where one is among the five pages, each a step away. */
export const Pages = ({ base, at }: Readonly<{ base: string; at: number }>) => (
  <nav aria-label={words.of(at)}>
    <ol className="steps">
      {words.pages.map((name, index) => <li key={name}><Link to={`${base}/${index + 1}`} className={index + 1 < at ? 'past' : ''} current={index + 1 === at}><span className="unseen">{name}</span><span aria-hidden="true">{index + 1}</span></Link></li>)}
    </ol>
    <h2>{words.pages[at - 1]} <span className="muted small">({words.of(at)})</span></h2>
  </nav>
)
