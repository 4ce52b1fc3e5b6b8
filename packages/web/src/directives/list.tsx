import { useCallback, useState } from 'react'
import { getTree } from '../api/bodies.ts'
import { listReceived, listSent, seeDirective, type Received, type Sent } from '../api/directives.ts'
import { dayCell } from '../excel/day.ts'
import { Excel, type Column } from '../excel/excel.tsx'
import type { Me } from '../me/me.ts'
import { leadsAt, sendsFor } from '../me/rights.ts'
import { InOffice, type Office } from '../office/office.tsx'
import { thisYear, YearField } from '../office/year.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Send } from './send.tsx'
import { words } from './words.vi.ts'

const stateText = ({ status }: Pick<Sent, 'status'>) => (status === 'SENT' ? words.inForce : words.recalled)
const shared = [[words.columns.title, ({ title }: Received | Sent) => title, 40], [words.columns.question, ({ question }: Received | Sent) => question, 50], [words.columns.sentOn, ({ sentOn }: Received | Sent) => dayCell(sentOn)], [words.columns.dueOn, ({ dueOn }: Received | Sent) => dayCell(dueOn)]] as const
const sentColumns: readonly Column<Sent>[] = [...shared, [words.columns.state, stateText]]
const receivedColumns: readonly Column<Received>[] = [...shared, [words.columns.from, ({ fromName }) => fromName, 30], [words.columns.state, (one) => (one.status === 'RECALLED' ? words.recalled : stepText(one))]]

const SentList = ({ items }: Readonly<{ items: readonly Sent[] }>) => (
  <section className="card" aria-labelledby="da-gui">
    <h2 id="da-gui">{words.sent} ({items.length})</h2>
    {items.length === 0 && <p className="muted">{words.noneSent}</p>}
    <ul className="todo">{items.toReversed().map(({ id, title, dueOn, sentOn, status }) => <li key={id}><span><Link className="row" to={`/chi-dao/${id}/thuc-hien`}>{title}</Link><br /><span className="muted small">{words.sentOn(dateText(sentOn))} · {words.dueOn(dateText(dueOn))}</span></span><span className={status === 'SENT' ? 'tag' : 'tag quiet'}>{status === 'SENT' ? words.inForce : words.recalled}</span></li>)}</ul>
    {items.length > 0 && <Excel name={words.sent} columns={sentColumns} rows={() => items} />}
  </section>
)

const stepText = ({ steps: { seenOn, discussedOn } }: Received) => (discussedOn !== undefined ? words.discussed : seenOn !== undefined ? words.seen : words.waiting)
function ReceivedLine({ one, orgId, may, again }: Readonly<{ one: Received; orgId: string; may: boolean; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const { directiveId, title, question, fromName, dueOn, steps, status } = one
  const see = () => run(async (key) => {
    await asMe((token) => seeDirective(token, directiveId, orgId, key))
    again()
  })
  return (
    <li>
      <span className="grow"><strong>{title}</strong><br />{question}<br /><span className="muted small">{words.from(fromName)} · {words.dueOn(dateText(dueOn))}</span></span>
      <span className={steps.discussedOn === undefined ? 'tag' : 'tag good'}>{status === 'RECALLED' ? words.recalled : stepText(one)}</span>
      {may && status === 'SENT' && steps.seenOn === undefined && <button type="button" className="button second" aria-disabled={busy} aria-label={`${words.markSeen}: ${title}`} onClick={see}>{words.markSeen}</button>}
      <Wrong words={wrong} />
    </li>
  )
}

async function load(orgId: string, year: number, sends: boolean) {
  const [received, sent, tree] = await Promise.all([asMe((token) => listReceived(token, orgId, year)), sends ? asMe((token) => listSent(token, orgId, year)) : undefined, sends ? asMe(getTree) : undefined])
  return { received: received.items, sent: sent?.items ?? [], below: tree?.nodes.filter(({ parentId }) => parentId === orgId) ?? [] }
}

function Content({ me, office, year }: Readonly<{ me: Me; office: Office; year: number }>) {
  const { orgId } = office
  const sends = sendsFor(me, office.path)
  const loading = useLoad(useCallback(() => load(orgId, year, sends), [orgId, year, sends]))
  const [writing, setWriting] = useState(false)
  const sent = () => {
    setWriting(false)
    loading.refresh()
  }
  return (
    <Loaded within of={loading} title={words.title}>
      {(known) => (
        <>
          {known.below.length > 0 && (writing ? <Send orgId={orgId} below={known.below} onSent={sent} onBack={() => setWriting(false)} /> : <p><button type="button" className="button" onClick={() => setWriting(true)}>{words.write}</button></p>)}
          {known.below.length > 0 && <SentList items={known.sent} />}
          <section className="card" aria-labelledby="da-nhan">
            <h2 id="da-nhan">{words.received} ({known.received.length})</h2>
            {known.received.length === 0 && <p className="muted">{words.noneReceived}</p>}
            {known.received.length > 0 && <Excel name={words.received} columns={receivedColumns} rows={() => known.received} />}
            <ul className="todo">{known.received.map((one) => <ReceivedLine key={one.directiveId} one={one} orgId={orgId} may={leadsAt(me, office.path)} again={loading.refresh} />)}</ul>
          </section>
        </>
      )}
    </Loaded>
  )
}

/** What an organisation asks of those below it, and what came down to it. */
export default function Directives({ me }: Readonly<{ me: Me }>) {
  const [year, setYear] = useState(thisYear)
  return <InOffice me={me} title={words.title} lead={words.lead} may={() => true}>{(office) => <><YearField year={year} onYear={setYear} /><Content key={year} me={me} office={office} year={year} /></>}</InOffice>
}
