import { useCallback, useState } from 'react'
import { listInspections, listVisits, type Visit } from '../api/oversight.ts'
import { leads, type Me } from '../me/me.ts'
import { officeWords } from '../office/words.vi.ts'
import { thisYear, YearField } from '../office/year.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Inspection } from './inspection.tsx'
import { Plan } from './plan.tsx'
import { words } from './words.vi.ts'

const parts = ['strengths', 'lacking', 'advice'] as const
const Visited = ({ visit }: Readonly<{ visit: Visit }>) => (
  <li>
    <span className="grow">{visit.meetingId === undefined ? <strong>{dateText(visit.visitedOn)}</strong> : <Link className="row" to={`/buoi-hop/${visit.meetingId}/bien-ban`}>{dateText(visit.visitedOn)}</Link>}
      {parts.map((part) => visit[part] !== undefined && <span className="block" key={part}><span className="muted">{words[part]}:</span> {visit[part]}</span>)}
    </span>
  </li>
)

async function load(cellId: string, year: number) {
  const [visits, inspections] = await Promise.all([asMe((token) => listVisits(token, cellId, year)), asMe((token) => listInspections(token, cellId, year))])
  return { visits: visits.items, inspections: inspections.items }
}

function Content({ cellId }: Readonly<{ cellId: string }>) {
  const [year, setYear] = useState(thisYear)
  const [planned, setPlanned] = useState(0)
  const loading = useLoad(useCallback(() => load(cellId, year), [cellId, year]))
  const again = () => {
    setPlanned(planned + 1)
    loading.refresh()
  }
  return (
    <>
      <YearField year={year} onYear={setYear} />
      <Plan key={planned} cellId={cellId} onDone={again} />
      <Loaded within of={loading} title={words.title}>
        {({ visits, inspections }) => (
          <>
            <section className="card" aria-labelledby="cac-cuoc">
              <h2 id="cac-cuoc">{words.inspections} ({inspections.length})</h2>
              {inspections.length === 0 && <p className="muted">{words.noInspections}</p>}
              <ul className="todo">{inspections.map((one) => <Inspection key={one.id} one={one} again={loading.refresh} />)}</ul>
            </section>
            <section className="card" aria-labelledby="cac-lan-du">
              <h2 id="cac-lan-du">{words.visits} ({visits.length})</h2>
              {visits.length === 0 && <p className="muted">{words.noVisits}</p>}
              <ul className="todo">{visits.map((visit) => <Visited key={visit.id} visit={visit} />)}</ul>
            </section>
          </>
        )}
      </Loaded>
    </>
  )
}

/** Who looked at the cell this year and what they found, for those who lead it. */
export default function Oversight({ me }: Readonly<{ me: Me }>) {
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {leads(me) && me.cellId !== undefined ? <Content cellId={me.cellId} /> : <p className="note">{officeWords.notYours}</p>}
    </>
  )
}
