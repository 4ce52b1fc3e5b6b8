import { useSyncExternalStore } from 'react'
import { Link } from '../router/link.tsx'
import { steps, words } from './guide-words.vi.ts'
import { onWorld, startAnew, worldNow } from './keep.ts'
import { enterPractice, practising } from './mode.ts'
import { guide, type Step } from './steps.ts'
import { onWish, wish, wishesNow } from './wishes.ts'

const Before = () => (
  <>
    <h1>{words.title}</h1>
    <p>{words.what}</p>
    <section className="card"><ul>{words.safe.map((said) => <li key={said}>{said}</li>)}</ul></section>
    <p className="muted">{words.beginNote}</p>
    <p><button type="button" className="button" onClick={enterPractice}>{words.begin}</button></p>
  </>
)

function Line({ step: { name, to, done } }: Readonly<{ step: Step }>) {
  const world = useSyncExternalStore(onWorld, worldNow)
  const { skipped } = useSyncExternalStore(onWish, wishesNow)
  const said = done(world) ? words.done : skipped.includes(name) ? words.skipped : words.todo
  return <li><Link className="row" to={to(world)}>{steps[name][0]}</Link><span className={done(world) ? 'tag good' : 'tag quiet'}>{said}</span></li>
}

function Going() {
  const anew = () => {
    startAnew()
    wish({ skipped: [] })
  }
  return (
    <>
      <h1>{words.list}</h1>
      {(['evening', 'year'] as const).map((group) => (
        <section className="card" key={group} aria-labelledby={group}>
          <h2 id={group}>{words.groups[group]}</h2>
          <ul className="todo">{guide.filter((step) => step.group === group).map((step) => <Line key={step.name} step={step} />)}</ul>
        </section>
      ))}
      <p><button type="button" className="button second" onClick={anew}>{words.anew}</button></p>
    </>
  )
}

/** Before practice: what it is and what it leaves alone. While practising: its steps, and how far one has come. */
export default function Practice() {
  return practising ? <Going /> : <Before />
}
