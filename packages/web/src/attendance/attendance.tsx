import { useCallback, useState } from 'react'
import { getCellAttendance, getOwnAttendance, type OfWhom, type Person } from '../api/attendance.ts'
import { leads, type Me } from '../me/me.ts'
import { Some } from '../office/some.tsx'
import { thisYear, YearField } from '../office/year.tsx'
import { percentText, shareOf } from '../percent.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Behind } from './meetings.tsx'
import { words } from './words.vi.ts'

const QUIET = 3
type Figures = Pick<Person, 'owed' | 'present' | 'excused' | 'unexcused'>

const Shown = ({ title, of, whose, year }: Readonly<{ title: string; of: Figures; whose: OfWhom; year: number }>) => (
  <section className="card" aria-label={title}>
    <h2>{title}</h2>
    {of.owed === 0 ? <p className="muted">{words.nothing}</p> : <><p className="headline"><span className="big">{words.came(of.present, of.owed)}</span><span className="tag good">{words.share(percentText(shareOf(of.present, of.owed)))}</span></p><p className="muted">{words.away(of.excused, of.unexcused)}</p><Behind of={whose} year={year} name={title} /></>}
  </section>
)

const Line = ({ one, year }: Readonly<{ one: Person; year: number }>) => (
  <li><span className="grow"><strong>{one.name}</strong><br /><span className="muted small">{words.away(one.excused, one.unexcused)}</span></span><span>{words.came(one.present, one.owed)}{one.owed > 0 && `, ${percentText(shareOf(one.present, one.owed))}`}</span>{(one.silentFor ?? 0) >= QUIET && <span className="tag">{words.silent(one.silentFor ?? 0)}</span>}{one.owed > 0 && <Behind of={{ memberId: one.memberId }} year={year} name={one.name} />}</li>
)

async function load(me: string, cellId: string, year: number) {
  const [own, cell] = await Promise.all([asMe((token) => getOwnAttendance(token, me, year)), asMe((token) => getCellAttendance(token, cellId, year))])
  return { own, cell }
}

/** Who came to the meetings they owed: one's own figures, the cell's, and for those who take its roll each person's. */
export default function Attendance({ me }: Readonly<{ me: Me }>) {
  const { id, cellId = '' } = me
  const [year, setYear] = useState(thisYear)
  const loading = useLoad(useCallback(() => load(id, cellId, year), [id, cellId, year]))
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <YearField year={year} onYear={setYear} />
      <Loaded within of={loading} title={words.title}>
        {({ own, cell }) => (
          <>
            <Shown title={words.mine} of={own} whose={{ memberId: id }} year={year} />
            <Shown title={words.cell} of={cell} whose={{ cellId }} year={year} />
            {cell.members && cell.members.length > 0 && (
              <section className="card" aria-labelledby="tung-nguoi">
                <h2 id="tung-nguoi">{words.people}</h2>
                {leads(me) && <p className="hint">{words.silentHint}</p>}
                <Some id="tim-chuyen-can" of={cell.members} nameOf={({ name }) => name}>{(some) => <ul className="todo">{some.map((one) => <Line key={one.memberId} one={one} year={year} />)}</ul>}</Some>
              </section>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
