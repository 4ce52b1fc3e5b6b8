import { useCallback } from 'react'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { dateText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { listPacks, type Pack } from '../api/packs.ts'
import { decidesSomewhere } from '../roles.ts'
import { Back, Help } from '../ui/help.tsx'
import { words } from './words.vi.ts'

export const packName = ({ name, citation }: Pack) => name ?? citation.regulation

/** The rules that hold where one stands, and those that held, newest first. */
export default function Packs({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(() => listPacks(), []))
  return (
    <>
      <Back to="/danh-gia" />
      <h1>{words.title}</h1>
      {decidesSomewhere(me) && <p><Link className="button second" to="/quy-dinh/soan">{words.publish}</Link></p>}
      <Loaded within of={loading} title={words.title}>
        {(packs) => (
          <section className="card">
            {packs.length === 0 && <p className="muted">{words.none}</p>}
            <ul className="todo">{packs.map((pack) => <li key={pack.id}><span className="grow"><Link className="row" to={`/quy-dinh/${pack.id}/xem`}>{packName(pack)}</Link><span className="muted small block">{words.from(dateText(pack.validFrom))}{pack.orgId === undefined && `, ${words.country}`}</span></span><span className={pack.inForce ? 'tag good' : 'tag quiet'}>{pack.inForce ? words.inForce : words.past}</span></li>)}</ul>
          </section>
        )}
      </Loaded>
      <Help says={words.helps} />
    </>
  )
}
