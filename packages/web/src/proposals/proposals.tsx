import { useCallback, useState } from 'react'
import { listProposals, type Kind, type Proposal } from '../api/proposals.ts'
import { leads, records, type Me } from '../me/me.ts'
import { sendsFor } from '../me/rights.ts'
import { officesOf } from '../office/office.tsx'
import { Some } from '../office/some.tsx'
import { thisYear, YearField } from '../office/year.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Line } from './line.tsx'
import { Raise } from './raise.tsx'
import { words } from './words.vi.ts'

type Side = Readonly<{ orgId: string; year: number; side: 'RAISED' | 'RECEIVED'; title: string; answers: (one: Proposal) => boolean }>
function List({ orgId, year, side, title, answers }: Side) {
  const loading = useLoad(useCallback(() => asMe((token) => listProposals(token, { orgId, year, side })), [orgId, year, side]))
  const id = `${side}-${orgId}`
  return (
    <section className="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Loaded within of={loading} title={title}>
        {({ items }) => (
          <>
            {items.length === 0 && <p className="muted">{words.none}</p>}
            <Some id={`tim-${id}`} of={items} nameOf={({ text }) => text}>{(some) => <ul className="todo">{some.map((one) => <Line key={one.id} one={one} mayAnswer={answers(one)} again={loading.refresh} />)}</ul>}</Some>
          </>
        )}
      </Loaded>
    </section>
  )
}

const kindsOf = (me: Me): readonly [Kind, ...Kind[]] => (records(me) ? ['PROPOSAL', 'QUESTION', 'PETITION'] : ['PETITION'])

/** What one's cell raised upwards and what became of it; what was raised to the organisations one answers for. */
export default function Proposals({ me }: Readonly<{ me: Me }>) {
  const { cellId } = me
  const [year, setYear] = useState(thisYear)
  const [sent, setSent] = useState(0)
  const offices = officesOf(me).filter(({ orgId, path }) => sendsFor(me, path) && (orgId !== cellId || leads(me)))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {cellId !== undefined && <Raise cellId={cellId} kinds={kindsOf(me)} onSent={() => setSent(sent + 1)} />}
      <YearField year={year} onYear={setYear} />
      {offices.map(({ orgId, name }) => <List key={`${orgId} ${year} ${sent}`} orgId={orgId} year={year} side="RECEIVED" title={words.received(name)} answers={({ raisedBy }) => raisedBy !== me.id} />)}
      {cellId !== undefined && <List key={`${year} ${sent}`} orgId={cellId} year={year} side="RAISED" title={words.raised} answers={() => false} />}
    </>
  )
}
