import { useCallback, useState } from 'react'
import { getAdmission, type Admission as Case } from '../../api/registry/admissions.ts'
import { getNames } from '../../api/people.ts'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { asMe } from '../../sign-in/session.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { dayText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { loadTree, mayDecide, mayKeep, type Tree } from '../rights.ts'
import { NextStep } from './next-step.tsx'
import { isOver, milestones, openTo, passed, path } from './path.ts'
import { stateText, stepText } from './state.ts'
import { words } from './words.vi.ts'

const Milestones = ({ state }: Readonly<{ state: string }>) => (
  <section className="card" aria-labelledby="moc">
    <h2 id="moc">{words.milestones}</h2>
    <ol className="todo">
      {milestones.map((step, index) => {
        const behind = passed(state)
        const [tag, said] = index < behind ? ['tag good', words.done] : index === behind && !isOver(state) ? ['tag', words.now] : ['tag quiet', words.later]
        return <li key={step}><span>{stepText(step)}</span><span className={tag}>{said}</span></li>
      })}
    </ol>
  </section>
)

const Past = ({ steps, names }: Readonly<{ steps: Case['steps']; names: ReadonlyMap<string, string> }>) => (
  <section className="card" aria-labelledby="da-lam">
    <h2 id="da-lam">{words.past}</h2>
    <ol className="timeline">
      {steps.toReversed().map(({ step, on, decisionNo, vote, reason, introducers = [], late }, index) => (
        <li key={index}>
          <span className="when">{dayText(on)}</span><strong>{stepText(step)}</strong>{late && <> <span className="tag bad">{words.lateStep}</span></>}
          {[vote?.sentence, introducers.map((id) => names.get(id) ?? '').join(', '), decisionNo === undefined ? undefined : words.decisionOf(decisionNo), reason].filter(Boolean).map((line) => <span className="when" key={line}>{line}</span>)}
        </li>
      ))}
    </ol>
  </section>
)

const waitsFor = (state: string) => {
  const usual = milestones[passed(state)]
  if (isOver(state)) return words.over
  return usual && path[usual].above ? words.waitingAbove : words.waitingCell
}

type Known = Readonly<{ admission: Case; names: ReadonlyMap<string, string>; tree: Tree }>
function Content({ me, known: { admission, names, tree }, again }: Readonly<{ me: Me; known: Known; again: () => void }>) {
  const { state, cellId, memberId, steps } = admission
  const may = { cell: mayKeep(me, tree, cellId) && me.id !== memberId, above: mayDecide(me, tree, cellId) && me.id !== memberId }
  const open = openTo(state, may)
  const [stale, setStale] = useState(false)
  const renew = (isLate: boolean) => {
    setStale(isLate)
    again()
  }
  return (
    <>
      <h1>{names.get(memberId) ?? words.title}</h1>
      <p><span className="tag">{stateText(state)}</span> <span className="muted">{words.inStep(admission.daysInStep)}</span></p>
      <div role="status">{stale && <p className="note">{words.changed}</p>}</div>
      {open.length > 0 && <NextStep key={admission.version} admission={admission} open={open} names={names} again={() => renew(false)} onStale={() => renew(true)} />}
      {open.length === 0 && <p className="note">{waitsFor(state)}</p>}
      <Milestones state={state} />
      <Past steps={steps} names={names} />
      <p><Link className="tall" to={`/dang-vien/${memberId}`}>{words.person}</Link></p>
    </>
  )
}

async function load(id: string): Promise<Known> {
  const [admission, tree] = await Promise.all([getAdmission(id), loadTree()])
  return { admission, tree, names: await asMe((token) => getNames(token, admission.cellId)) }
}
/** One way into the Party: its milestones, every step that was taken, and the next for whoever may take it. */
export default function Admission({ me, id }: Readonly<{ me: Me; id: string }>) {
  const loading = useLoad(useCallback(() => load(id), [id]))
  return <><Back to="/ket-nap" words={words.back} /><Loaded of={loading} title={words.title}>{(known) => <Content me={me} known={known} again={loading.refresh} />}</Loaded></>
}
