import { useCallback } from 'react'
import { getPlan, undoPlan, type Plan as Reorganised } from '../../api/registry/reorganisations.ts'
import { momentText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { dayText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { Facts } from '../parts/facts.tsx'
import { usePolled } from '../parts/use-polled.ts'
import { kindText } from './kind.ts'
import { PlanTag } from './plans.tsx'
import { words } from './words.vi.ts'

const DAY = 86_400_000
const isMoving = ({ state }: Reorganised) => state === 'APPLYING' || state === 'UNDOING'
const untilOf = ({ appliedAt = '' }: Reorganised) => Date.parse(appliedAt) + DAY

const factsOf = ({ on, decisionNo, plannedAt, appliedAt, people, organisations, into }: Reorganised) => [
  [words.fact.on, dayText(on)], [words.fact.decision, decisionNo], [words.fact.planned, momentText(plannedAt)], [words.fact.applied, appliedAt === undefined ? undefined : momentText(appliedAt)], [words.fact.people, people?.toString()], [words.fact.organisations, [...new Set([...organisations, ...into].map(({ name }) => name))].join(', ')],
] as const

function Undo({ plan, again }: Readonly<{ plan: Reorganised; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const undo = () => run(async (key) => {
    await undoPlan(plan.id, key)
    again()
  })
  const isPlanned = plan.state === 'PLANNED'
  if (!isPlanned && plan.state !== 'APPLIED') return null
  if (!isPlanned && untilOf(plan) < Date.now()) return <p className="muted">{words.undoOver}</p>
  return (
    <>
      {!isPlanned && <p className="muted">{words.undoHint(momentText(new Date(untilOf(plan)).toISOString()))}</p>}
      <Wrong words={wrong} />
      <p><button type="button" className="button second" aria-disabled={busy} onClick={undo}>{isPlanned ? words.cancel : words.undo}</button></p>
    </>
  )
}

/** One reorganisation: what, when, how far, and the way back within a day. */
export default function Plan({ id }: Readonly<{ id: string }>) {
  const loading = usePolled(useCallback(() => getPlan(id), [id]), isMoving)
  return (
    <>
      <Back to="/sap-xep" words={words.back} />
      <Loaded of={loading} title={words.title}>
        {(plan) => (
          <>
            <h1>{kindText(plan.kind)}</h1>
            <p><PlanTag state={plan.state} /></p>
            {isMoving(plan) && <p role="status">{words.working}</p>}
            {plan.reason !== undefined && <p className="note bad">{plan.reason}</p>}
            <section className="card"><Facts of={factsOf(plan)} /></section>
            <Undo key={plan.state} plan={plan} again={loading.refresh} />
          </>
        )}
      </Loaded>
    </>
  )
}
