import { useCallback, useState } from 'react'
import { listAudit, services, type Entry, type Service } from '../api/audit.ts'
import { getTree } from '../api/bodies.ts'
import { getNames } from '../api/people.ts'
import { all } from '../excel/all.ts'
import { Excel, type Column } from '../excel/excel.tsx'
import type { Me } from '../me/me.ts'
import { readsLog } from '../me/rights.ts'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../office/field.tsx'
import { InOffice } from '../office/office.tsx'
import { Tick } from '../office/tick.tsx'
import { officeWords } from '../office/words.vi.ts'
import { asMe } from '../sign-in/session.ts'
import { dayText, momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Verify } from './verify.tsx'
import { actName, words } from './words.vi.ts'

const WEEK = 7 * 86_400_000
type Names = Readonly<{ people: ReadonlyMap<string, string>; bodies: ReadonlyMap<string, string> }>
/** Names as far as the reader may know them; whoever is not among them stays an id. */
async function loadNames(orgId: string): Promise<Names> {
  const [people, tree] = await Promise.all([asMe((token) => getNames(token, orgId, true)).catch(() => new Map<string, string>()), asMe(getTree)])
  return { people, bodies: new Map(tree.nodes.map(({ id, name }) => [id, name])) }
}
/** The first administrator is in no register. */
const FIRST = 'mem_administrator'
const isMachine = (by: string) => by.startsWith('service:')
const whoText = (by: string, { people }: Names) => (isMachine(by) ? words.machine : by === FIRST ? words.first : people.get(by) ?? by)
const told = (value: string | number | boolean | undefined) => (value === undefined ? words.nothing : String(value))

const columnsOf = (names: Names): readonly Column<Entry>[] => [[words.columns.seq, ({ seq }) => seq, 10], [words.columns.at, ({ at }) => momentText(at), 32], [words.columns.by, ({ by }) => whoText(by, names), 28], [words.columns.act, ({ act }) => actName(act), 32], [words.columns.org, ({ org }) => names.bodies.get(org) ?? '', 32], [words.columns.changes, ({ changes = [] }) => changes.map(({ field, was, now }) => `${field}: ${told(was)} → ${told(now)}`).join('; '), 60]]

function Line({ entry: { seq, at, by, onBehalfOf, act, org, changes }, names }: Readonly<{ entry: Entry; names: Names }>) {
  return (
    <li>
      <span className="grow">
        <strong>{actName(act)}</strong><br />
        <span className="muted small">{[momentText(at), whoText(by, names), onBehalfOf === undefined ? '' : words.onBehalf(whoText(onBehalfOf, names)), names.bodies.get(org) ?? ''].filter(Boolean).join(' · ')}</span>
        {changes === undefined ? <span className="muted small"><br />{words.hidden}</span> : changes.length > 0 && <details className="help"><summary>{words.changes} ({changes.length})</summary>{changes.map(({ field, was, now }) => <span className="change" key={field}>{field}: {told(was)} → {told(now)}</span>)}</details>}
      </span>
      <span className="muted small">{words.seq(seq)}</span>
    </li>
  )
}

type Asked = Readonly<{ service: Service; orgId: string; from: string; to: string }>
function Entries({ asked, names }: Readonly<{ asked: Asked; names: Names }>) {
  const { service, orgId, from, to } = asked
  const loading = useLoad(useCallback(() => asMe((token) => listAudit(token, { service, orgId, from, to })), [service, orgId, from, to]))
  return <Loaded within of={loading} title={words.services[service]}>{(page) => <Pages key={`${page.items[0]?.seq} ${page.items.length}`} page={page} asked={asked} names={names} />}</Loaded>
}
function Pages({ page, asked, names }: Readonly<{ page: Awaited<ReturnType<typeof listAudit>>; asked: Asked; names: Names }>) {
  const [items, setItems] = useState(page.items)
  const [next, setNext] = useState(page.next)
  const [machines, setMachines] = useState(false)
  const { busy, wrong, run } = useDo()
  const more = () => run(async () => {
    const found = await asMe((token) => listAudit(token, { ...asked, cursor: next }))
    setItems([...items, ...found.items])
    setNext(found.next)
  })
  const shown = machines ? items : items.filter(({ by }) => !isMachine(by))
  return (
    <section className="card" aria-label={words.services[asked.service]}>
      <Tick name={words.machines} on={machines} onChange={setMachines} />
      {shown.length === 0 ? <p>{words.none}</p> : <p className="muted">{words.order}</p>}
      <ul className="todo">{shown.map((entry) => <Line key={`${entry.org} ${entry.seq}`} entry={entry} names={names} />)}</ul>
      <Wrong words={wrong} />
      {next !== undefined && <button type="button" className="button second" aria-disabled={busy} onClick={more}>{officeWords.loadMore}</button>}
      {shown.length > 0 && <Excel name={`${words.title} ${words.services[asked.service]}`} columns={columnsOf(names)} rows={async () => (await all((cursor) => asMe((token) => listAudit(token, { ...asked, cursor })))).filter(({ by }) => machines || !isMachine(by))} />}
    </section>
  )
}

function Content({ orgId }: Readonly<{ orgId: string }>) {
  const [service, setService] = useState<Service>('membership')
  const [from, setFrom] = useState(() => dayText(Date.now() - WEEK))
  const [to, setTo] = useState('')
  const loading = useLoad(useCallback(() => loadNames(orgId), [orgId]))
  return (
    <>
      <Verify orgId={orgId} />
      <Choices id="phan" legend={words.service} options={services.map((value) => ({ value, name: words.services[value] }))} value={service} onChoose={setService} />
      <div className="pair"><Field id="nk-tu" label={words.from} hint={words.dayHint} value={from} onType={setFrom} type="date" /><Field id="nk-den" label={words.to} hint={words.dayHint} value={to} onType={setTo} type="date" /></div>
      <Loaded within of={loading} title={words.title}>{(names) => <Entries asked={{ service, orgId, from, to }} names={names} />}</Loaded>
    </>
  )
}

/** Who did what, when, and what changed; and whether the log is whole. */
export default function Log({ me }: Readonly<{ me: Me }>) {
  return <InOffice me={me} title={words.title} lead={words.lead} may={readsLog}>{({ orgId }) => <Content orgId={orgId} />}</InOffice>
}
