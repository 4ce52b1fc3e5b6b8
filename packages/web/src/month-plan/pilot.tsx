import { useCallback, useState, type SubmitEvent } from 'react'
import { getTree, type Node } from '../api/bodies.ts'
import { getRollout, setPilot, type Rollout } from '../api/month-plan.ts'
import { Refused } from '../http/failure.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { SelectField, TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Field } from '../ui/field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const cells: readonly string[] = ['CELL_GRASSROOTS', 'CELL_SUBORDINATE']
const within = (nodes: readonly Node[], orgId: string): readonly Node[] => nodes.filter(({ parentId }) => parentId === orgId).flatMap((node) => [node, ...within(nodes, node.id)])

async function load(orgId: string) {
  const [{ nodes }, rollout] = await Promise.all([asMe(getTree), asMe((token) => getRollout(token, orgId)).catch((error: unknown) => {
    if (error instanceof Refused && error.status === 404) return undefined
    throw error
  })])
  return { below: within(nodes, orgId).filter(({ type }) => cells.includes(type)), rollout }
}
type Known = Awaited<ReturnType<typeof load>>

const typedOf = (rollout: Rollout | undefined) => ({ title: '', cellId: '', startsIn: '', ...rollout, rolledOutFrom: rollout?.rolledOutFrom ?? '' })
type Typed = Pick<ReturnType<typeof typedOf>, 'title' | 'cellId' | 'startsIn' | 'rolledOutFrom'>
/** What is sent: without what was left empty, and with the lessons that were noted before. */
const sent = ({ title, cellId, startsIn, rolledOutFrom }: Typed, lessons: string | undefined) => ({ title: tidy(title), cellId, startsIn, ...(rolledOutFrom === '' ? {} : { rolledOutFrom }), ...(lessons === undefined ? {} : { lessons }) })

function Set({ orgId, known: { below, rollout }, onDone }: Readonly<{ orgId: string; known: Known; onDone: () => void }>) {
  const [typed, setTyped] = useState<Typed>(() => typedOf(rollout))
  const [missing, setMissing] = useState(false)
  const { busy, said, send } = useGuarded()
  const put = (field: keyof Typed) => (value: string) => setTyped({ ...typed, [field]: value })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const asked = sent(typed, rollout?.lessons)
    const lacks = Object.values(asked).includes('')
    setMissing(lacks)
    if (!lacks) send(async (key, confirmed) => {
      await asMe((token) => setPilot(token, { orgId, version: rollout?.version ?? 0 }, { ...asked, ...confirmed }, key))
      onDone()
    })
  }
  return (
    <form noValidate onSubmit={submit} aria-label={words.choose}>
      <TextField id="ld-viec" label={words.name} hint={words.nameHint} value={typed.title} onType={put('title')} />
      <SelectField id="ld-chi-bo" label={words.cell} hint={words.cellHint} value={typed.cellId} onType={put('cellId')} options={below.map(({ id, name }) => ({ value: id, name }))} />
      <Field id="ld-tu" label={words.starts} hint={words.startsHint}>{(told) => <input {...told} type="month" value={typed.startsIn} onChange={(event) => put('startsIn')(event.target.value)} />}</Field>
      <Field id="ld-rong" label={words.rolled} hint={words.rolledHint}>{(told) => <input {...told} type="month" value={typed.rolledOutFrom} onChange={(event) => put('rolledOutFrom')(event.target.value)} />}</Field>
      {missing ? <Wrong words={words.missing} /> : said}
      <button className="button second" aria-disabled={busy}>{words.save}</button>
    </form>
  )
}

const monthText = (month: string) => month.split('-').toReversed().join('/')
const colours = { WAITING: 'tag quiet', DUE: 'tag bad', HELD: 'tag good' } as const
const Shown = ({ rollout: { title, startsIn, held, due, cells: all } }: Readonly<{ rollout: Rollout }>) => (
  <>
    <p><strong>{title}</strong> · {words.since(monthText(startsIn))}</p>
    <p>{words.follow(held, due)}</p>
    <ul className="todo">{all.map(({ cellId, name, pilot, state }) => <li key={cellId}><span className="grow">{name}{pilot && <><br /><span className="muted small">{words.pilot}</span></>}</span><span className={colours[state]}>{words.states[state]}</span></li>)}</ul>
  </>
)

/** The cell that tries a new form of meeting first, and how far the others have followed (practice, row 42). */
export function Pilot({ orgId }: Readonly<{ orgId: string }>) {
  const loading = useLoad(useCallback(() => load(orgId), [orgId]))
  return (
    <section className="card" aria-labelledby="lam-diem">
      <h2 id="lam-diem">{words.pilot}</h2>
      <Loaded within of={loading} title={words.pilot}>
        {(known) => (
          <>
            {known.rollout ? <Shown rollout={known.rollout} /> : <p className="muted">{words.noPilot}</p>}
            <details className="help"><summary>{words.choose}</summary><Set key={known.rollout?.version ?? 0} orgId={orgId} known={known} onDone={loading.refresh} /></details>
          </>
        )}
      </Loaded>
    </section>
  )
}
