import { useCallback, useState, type SubmitEvent } from 'react'
import { listPractices, sendPractice, sharePractice, type Practice } from '../api/directives.ts'
import type { Me } from '../me/me.ts'
import { leadsAt, sendsFor } from '../me/rights.ts'
import { Field } from '../office/field.tsx'
import { tidy } from '../ui/tidy.ts'
import { InOffice, type Office } from '../office/office.tsx'
import { useGuarded } from '../office/use-guarded.tsx'
import { officeWords } from '../office/words.vi.ts'
import { thisYear, YearField } from '../office/year.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

function Share({ cellId, onDone }: Readonly<{ cellId: string; onDone: () => void }>) {
  const [title, setTitle] = useState('')
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, said, send } = useGuarded()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = [tidy(title), tidy(text)].includes('')
    setMissing(lacks)
    if (!lacks) send(async (key, confirmed) => {
      await asMe((token) => sharePractice(token, { cellId, title: tidy(title), text: tidy(text), ...confirmed }, key))
      onDone()
    })
  }
  return (
    <form className="card now" noValidate onSubmit={submit} aria-label={words.share}>
      <Field id="hay-ten" label={words.name} hint={words.nameHint} value={title} onType={setTitle} most={200} />
      <Field id="hay-viec" label={words.text} hint={words.textHint} value={text} onType={setText} rows={5} most={2000} />
      {missing ? <Wrong words={officeWords.fix} /> : said}
      <button className="button" aria-disabled={busy}>{words.put}</button>
    </form>
  )
}

function One({ one, may, again }: Readonly<{ one: Practice; may: boolean; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const send = () => run(async (key) => {
    await asMe((token) => sendPractice(token, one.id, {}, key))
    again()
  })
  return (
    <section className="card">
      <div className="headline"><h2>{one.title}</h2><span className={one.sent ? 'tag good' : 'tag'}>{one.sent ? words.sent : words.waiting}</span></div>
      <p className="paper">{one.text}</p>
      <p className="muted small">{words.from(one.from, dateText(one.sharedOn))}</p>
      <Wrong words={wrong} />
      {may && !one.sent && <button type="button" className="button second" aria-disabled={busy} aria-label={`${words.send}: ${one.title}`} onClick={send}>{words.send}</button>}
    </section>
  )
}

function Content({ me, office: { orgId, path }, year }: Readonly<{ me: Me; office: Office; year: number }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listPractices(token, orgId, year)), [orgId, year]))
  const [writing, setWriting] = useState(false)
  const done = () => {
    setWriting(false)
    loading.refresh()
  }
  const writes = orgId === me.cellId && leadsAt(me, path)
  return (
    <>
      {writes && (writing ? <Share cellId={orgId} onDone={done} /> : <p><button type="button" className="button" onClick={() => setWriting(true)}>{words.share}</button></p>)}
      <Loaded within of={loading} title={words.title}>{({ items }) => (items.length === 0 ? <p className="note">{words.none}</p> : <>{items.map((one) => <One key={one.id} one={one} may={one.orgId === orgId && sendsFor(me, path)} again={loading.refresh} />)}</>)}</Loaded>
    </>
  )
}

/** What went well in cells, and what those above picked for all to read. */
export default function Practices({ me }: Readonly<{ me: Me }>) {
  const [year, setYear] = useState(thisYear)
  return <InOffice me={me} title={words.title} lead={words.lead} may={() => true}>{(office) => <><YearField year={year} onYear={setYear} /><Content key={year} me={me} office={office} year={year} /></>}</InOffice>
}
