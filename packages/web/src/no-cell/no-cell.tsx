import type { Me } from '../me/me.ts'
import { keeps } from '../registry/rights.ts'
import { Link } from '../router/link.tsx'
import { words } from './words.vi.ts'

/** For accounts that are nobody's membership, such as the first administrator: what they can do today. */
export default function NoCell({ me }: Readonly<{ me: Me }>) {
  return (
    <>
      <h1>{words.title}</h1>
      {me.roles.length === 0 ? <p>{words.member}</p> : (
        <section className="card" aria-labelledby="viec">
          <h2 id="viec">{words.doable}</h2>
          <p>{words.administrator}</p>
          <div className="actions">
            {keeps(me) !== undefined && <Link className="button" to="/dang-vien/nhap">{words.start}</Link>}
            <Link className="button second" to="/viec-khac">{words.more}</Link>
          </div>
          <p>{words.demo[0]}<code>{words.demo[1]}</code>{words.demo[2]}</p>
        </section>
      )}
    </>
  )
}
