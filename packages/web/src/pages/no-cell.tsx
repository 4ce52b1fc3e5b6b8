import { text } from '../messages.vi.ts'
import { Link } from '../router/link.tsx'

const words = text.noCell

/** For accounts that are nobody's membership, such as the first administrator: what they can do today. */
export const NoCell = ({ hasPages = false }: Readonly<{ hasPages?: boolean }>) => (
  <>
    <h1>{words.title}</h1>
    <p>{words.member}</p>
    <section className="card" aria-labelledby="viec">
      <h2 id="viec">{words.doable}</h2>
      <p>{words.administrator}</p>
      {hasPages && <p><Link className="button" to="/viec-khac">{words.more}</Link></p>}
      <ul className="links">{words.services.map(({ href, name }) => <li key={href}><a className="tall" href={href}>{name}</a></li>)}</ul>
      <p>{words.demo[0]}<code>{words.demo[1]}</code>{words.demo[2]}</p>
    </section>
  </>
)
