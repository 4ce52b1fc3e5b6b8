import { useSyncExternalStore } from 'react'
import { Link } from '../router/link.tsx'
import { usePath } from '../router/path.ts'
import { steps, words } from './guide-words.vi.ts'
import { onWorld, worldNow } from './keep.ts'
import { leavePractice } from './mode.ts'
import { Pointer } from './pointer.tsx'
import { guide, nextStep, type Step } from './steps.ts'
import { onWish, wish, wishesNow } from './wishes.ts'

type Shown = Readonly<{ step: Step; to: string; skipped: readonly string[] }>
/** What is done next, and where: on another page a way there, on this one a finger at the control. */
function Next({ step, to, skipped }: Shown) {
  const here = usePath() === to
  const [name, says] = steps[step.name]
  return (
    <>
      <div role="status">
        <p className="muted small">{words.step(guide.indexOf(step) + 1, guide.length)}</p>
        <p><strong>{name}.</strong> {says}</p>
      </div>
      <div className="actions">
        {here ? <Pointer key={step.name} control={step.control} says={says} /> : <Link className="button second" to={to}>{words.goThere}</Link>}
        <button type="button" className="text" onClick={() => wish({ skipped: [...skipped, step.name] })}>{words.skip}</button>
      </div>
    </>
  )
}

function Guide() {
  const world = useSyncExternalStore(onWorld, worldNow)
  const { hidden, skipped } = useSyncExternalStore(onWish, wishesNow)
  if (hidden) return null
  const step = nextStep(world, skipped)
  return <section className="card guide" aria-label={words.guide}>{step ? <Next step={step} to={step.to(world)} skipped={skipped} /> : <p role="status">{words.finished}</p>}</section>
}

/** On every page while one practises: that it is so, the one press that ends it, and the guide. */
export default function PracticeBar() {
  const { hidden } = useSyncExternalStore(onWish, wishesNow)
  return (
    <>
      <section className="note practice" aria-label={words.title}>
        <p><strong>{words.on}</strong></p>
        <div className="actions">
          <button type="button" className="button second" onClick={leavePractice}>{words.leave}</button>
          <Link className="row" to="/tap-duot">{words.list}</Link>
          <button type="button" className="text" aria-expanded={!hidden} onClick={() => wish({ hidden: !hidden })}>{hidden ? words.show : words.hide}</button>
        </div>
      </section>
      <Guide />
    </>
  )
}
