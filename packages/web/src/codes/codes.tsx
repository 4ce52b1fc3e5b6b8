import { useCallback, useState } from 'react'
import { text } from '../messages.vi.ts'
import { issueSignInCode } from '../api/bodies.ts'
import { listMembers, type Line } from '../api/people.ts'
import { leads, type Me } from '../me/me.ts'
import { Some } from '../office/some.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

type Issued = Readonly<{ name: string; until: string; code?: string | undefined }>
const spaced = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`

const Code = ({ issued: { name, until, code }, onHide }: Readonly<{ issued: Issued; onHide: () => void }>) => (
  <section className="card now" role="status">
    <h2>{words.codeOf(name)}</h2>
    {code === undefined ? <p>{words.shown}</p> : <p className="digits">{spaced(code)}</p>}
    <p><strong>{words.until(momentText(until))}</strong></p>
    <p>{words.how}</p>
    <div className="actions noprint"><button type="button" className="button second" onClick={() => window.print()}>{text.print}</button><button type="button" className="button second" onClick={onHide}>{words.hide}</button></div>
  </section>
)

function People({ items }: Readonly<{ items: readonly Line[] }>) {
  const [issued, setIssued] = useState<Issued>()
  const { busy, wrong, run } = useDo()
  const issue = ({ id, name }: Line) => run(async (key) => {
    setIssued({ name, ...(await asMe((token) => issueSignInCode(token, id, key))) })
    window.scrollTo(0, 0)
  })
  return (
    <>
      {issued && <Code issued={issued} onHide={() => setIssued(undefined)} />}
      <Wrong words={wrong} />
      <section className="card noprint">
        <Some id="tim-nguoi-ma" of={items} nameOf={({ name }) => name}>{(some) => <ul className="todo">{some.map((one) => <li key={one.id}><strong>{one.name}</strong><button type="button" className="text" aria-disabled={busy} aria-label={words.issueTo(one.name)} onClick={() => issue(one)}>{words.issue}</button></li>)}</ul>}</Some>
      </section>
    </>
  )
}

/** A one-time sign-in code for a member of one's cell; kept nowhere on this machine. */
export default function Codes({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const may = leads(me)
  const loading = useLoad(useCallback(() => (may ? asMe((token) => listMembers(token, cellId)) : Promise.resolve({ items: [] })), [may, cellId]))
  return (
    <>
      <h1>{words.title}</h1>
      <p className="noprint">{words.lead}</p>
      {may ? <Loaded within of={loading} title={words.title}>{({ items }) => <People items={items.filter(({ id }) => id !== me.id)} />}</Loaded> : <p className="note">{words.notYours}</p>}
    </>
  )
}
