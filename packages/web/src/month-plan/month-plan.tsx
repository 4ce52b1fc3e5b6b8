import { useCallback, useState } from 'react'
import { getBody } from '../api/bodies.ts'
import { getMonthPlan, type Entry } from '../api/month-plan.ts'
import { langOf } from '../language/theirs.tsx'
import type { Me } from '../me/me.ts'
import { sendsFor } from '../me/rights.ts'
import { officesOf } from '../office/office.tsx'
import { officeWords } from '../office/words.vi.ts'
import { Some } from '../office/some.tsx'
import { asMe } from '../sign-in/session.ts'
import { dayText, momentText } from '../time.ts'
import { Field } from '../ui/field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Pilot } from './pilot.tsx'
import { Publish } from './publish.tsx'
import { words } from './words.vi.ts'

type Org = Readonly<{ orgId: string; name: string; plans: boolean }>
/** Where one plans oneself, and what stands right above one’s own cell. */
async function orgsOf(me: Me): Promise<readonly Org[]> {
  const own = officesOf(me).filter(({ orgId, path }) => orgId !== me.cellId && sendsFor(me, path)).map(({ orgId, name }) => ({ orgId, name, plans: true }))
  const above = me.cellId === undefined ? undefined : (await asMe((token) => getBody(token, me.cellId ?? ''))).path.at(-2)
  return above === undefined || own.some(({ orgId }) => orgId === above) ? own : [...own, { orgId: above, name: words.title, plans: false }]
}

const Line = ({ entry: { name, startsAt, venue, proposed } }: Readonly<{ entry: Entry }>) => (
  <li><span className="grow"><strong>{name}</strong><br /><span className="muted small">{momentText(startsAt)} · {venue === '' ? words.noVenue : venue}</span></span><span className={proposed ? 'tag' : 'tag good'}>{proposed ? words.proposed : words.set}</span></li>
)

function Month({ org: { orgId, name, plans }, month }: Readonly<{ org: Org; month: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getMonthPlan(token, orgId, month)), [orgId, month]))
  return (
    <Loaded within of={loading} title={words.title}>
      {({ version, entries, clashes = [] }) => (
        <section className="card" aria-labelledby="ke-hoach">
          <h2 id="ke-hoach">{plans ? words.of(name) : words.title}</h2>
          {entries.length === 0 && <p className="muted">{words.none}</p>}
          {clashes.length > 0 && <div className="note"><h3>{words.clashes}</h3><ul>{clashes.map(({ message }) => <li key={message} lang={langOf(message)}>{message}</li>)}</ul></div>}
          <Some id="tim-trong-thang" of={entries} nameOf={(entry) => entry.name}>{(some) => <ul className="todo">{some.map((entry) => <Line key={entry.cellId} entry={entry} />)}</ul>}</Some>
          {plans && <Publish of={{ orgId, month }} before={version > 0} onDone={loading.refresh} />}
        </section>
      )}
    </Loaded>
  )
}

function Content({ orgs }: Readonly<{ orgs: readonly Org[] }>) {
  const [month, setMonth] = useState(() => dayText(Date.now()).slice(0, 7))
  const [chosen, setChosen] = useState(0)
  const org = orgs[chosen]
  if (!org) return <p className="note">{words.noneAbove}</p>
  return (
    <>
      {orgs.length > 1 && <div className="field"><label className="label" htmlFor="to-chuc">{officeWords.choose}</label><p className="hint" id="to-chuc-hint">{words.lead}</p><select id="to-chuc" aria-describedby="to-chuc-hint" value={chosen} onChange={(event) => setChosen(Number(event.target.value))}>{orgs.map(({ orgId, name }, index) => <option key={orgId} value={index}>{name}</option>)}</select></div>}
      <Field id="thang-ke-hoach" label={words.month} hint={words.monthHint}>{(told) => <input {...told} type="month" value={month} onChange={(event) => setMonth(event.target.value)} />}</Field>
      {month !== '' && <Month key={`${org.orgId} ${month}`} org={org} month={month} />}
      {org.plans && <Pilot key={org.orgId} orgId={org.orgId} />}
    </>
  )
}

/** When and where cells meet in a month: read below, published by whoever plans for them. */
export default function MonthPlan({ me }: Readonly<{ me: Me }>) {
  const loading = useLoad(useCallback(() => orgsOf(me), [me]))
  return <><h1>{words.title}</h1><p>{words.lead}</p><Loaded within of={loading} title={words.title}>{(orgs) => <Content orgs={orgs} />}</Loaded></>
}
