import { useCallback } from 'react'
import { listPlans, type Plan } from '../../api/registry/reorganisations.ts'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { dayText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { scopeOf } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { kindText } from './kind.ts'
import { words } from './words.vi.ts'

const colour = (state: Plan['state']) => ({ PLANNED: 'tag', APPLYING: 'tag', APPLIED: 'tag good', UNDOING: 'tag', UNDONE: 'tag quiet', CANCELLED: 'tag quiet', FAILED: 'tag bad' })[state]
export const PlanTag = ({ state }: Pick<Plan, 'state'>) => <span className={colour(state)}>{words.states[state]}</span>
const whatOf = ({ organisations, into, kind }: Plan) => `${kindText(kind)}: ${[...organisations, ...into].map(({ name }) => name).slice(0, 4).join(', ')}`

/** The reorganisations there were, are and will be, and the way to a new one. */
export default function Plans({ me }: Readonly<{ me: Me }>) {
  const orgId = scopeOf(me)
  const loading = useLoad(useCallback(() => listPlans(orgId), [orgId]))
  return (
    <>
      <Back to="/dang-vien" words={roomWords.backToPeople} />
      <h1>{words.title}</h1>
      <p>{words.how}</p>
      <p><Link className="button" to="/sap-xep/moi">{words.begin}</Link></p>
      <Loaded within of={loading} title={words.title}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="muted">{words.none}</p>}
            <ul className="people">{items.map((plan) => <li key={plan.id}><Link className="person" to={`/sap-xep/${plan.id}`}><span><strong>{whatOf(plan)}</strong><span className="muted small">{words.fact.on} {dayText(plan.on)}</span><span><PlanTag state={plan.state} /></span></span></Link></li>)}</ul>
          </>
        )}
      </Loaded>
    </>
  )
}
