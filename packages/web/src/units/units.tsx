import { useCallback, useState } from 'react'
import type { Me } from '../me/me.ts'
import { getOrganisation } from '../api/membership.ts'
import { getUnits, type Unit } from '../api/units.ts'
import { Excel } from '../excel/excel.tsx'
import { percentText } from '../percent.ts'
import { thisYear, YearField } from '../office/year.tsx'
import { loadTree, mayKeep, mayRegister } from '../registry/rights.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Arrange } from './arrange.tsx'
import { Behind } from './behind.tsx'
import { words } from './words.vi.ts'

/** In the table on the page as in the file. */
type Shown = readonly [name: string, of: (one: Unit) => string | number, width?: number]
const columns: readonly Shown[] = [
  [words.columns.unit, (one) => nameOf(one), 32], [words.columns.members, ({ members }) => members, 12], [words.columns.owed, ({ owed }) => owed, 14], [words.columns.present, ({ present }) => present, 12],
  [words.columns.excused, ({ excused }) => excused, 14], [words.columns.unexcused, ({ unexcused }) => unexcused, 16], [words.columns.percentage, ({ percentage }) => percentText(percentage), 14],
  [words.columns.given, ({ tasks }) => tasks.given, 14], [words.columns.done, ({ tasks }) => tasks.done, 12], [words.columns.inTime, ({ tasks }) => tasks.inTime, 14], [words.columns.overdue, ({ tasks }) => tasks.overdue, 12],
]

const figures = columns.slice(1)
const nameOf = ({ unit }: Unit) => unit ?? words.none
type Shows = Readonly<{ units: readonly Unit[]; title: string; open: Unit['unit'] | undefined; onOpen: (unit: Unit['unit'] | undefined) => void }>
/** The figures of each unit; its name opens what stands behind them. */
const Table = ({ units, title, open, onOpen }: Shows) => (
  <section className="card">
    <h2 id="don-vi">{words.title}</h2>
    <p className="hint noprint">{words.openHint}</p>
    <div className="scroll" role="region" aria-labelledby="don-vi" tabIndex={0}>
      <table>
        <thead><tr>{columns.map(([name]) => <th scope="col" key={name}>{name}</th>)}</tr></thead>
        <tbody>
          {units.map((one) => (
            <tr key={one.unit ?? ''}>
              <th scope="row"><button type="button" className="text" aria-expanded={open === one.unit} onClick={() => onOpen(open === one.unit ? undefined : one.unit)}>{nameOf(one)}</button></th>
              {figures.map(([name, of]) => <td key={name}>{of(one)}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    <Excel name={title} columns={columns} rows={() => units} />
  </section>
)

const load = async (cellId: string, year: number) => {
  const [{ name }, report, tree] = await Promise.all([asMe((token) => getOrganisation(token, cellId)), asMe((token) => getUnits(token, cellId, year)), loadTree()])
  return { name, tree, ...report }
}

/** A joint cell's year by the units it serves: people, attendance and tasks, which add up to the cell; and the units themselves, for who keeps them. */
export default function Units({ me, id }: Readonly<{ me: Me; id: string }>) {
  const [year, setYear] = useState(thisYear)
  const [open, setOpen] = useState<Unit['unit']>()
  const loading = useLoad(useCallback(() => load(id, year), [id, year]))
  return (
    <>
      <p className="noprint"><Link className="tall" to={`/to-chuc/${id}`}>{words.back}</Link></p>
      <Loaded of={loading} title={words.title}>
        {({ name, tree, isJoint, units }) => (
          <>
            <h1>{words.of(name)}</h1>
            <p>{isJoint ? words.lead : words.notJoint}</p>
            <YearField year={year} onYear={setYear} />
            <Table units={units.filter(({ unit, members, owed, tasks }) => unit !== null || members + owed + tasks.given > 0)} title={words.of(name)} open={open} onOpen={setOpen} />
            {open !== undefined && <Behind key={`${open ?? ''} ${year}`} cellId={id} year={year} unit={open} />}
            {mayKeep(me, tree, id) && <Arrange cellId={id} names={mayRegister(me, tree, id)} onDone={loading.refresh} />}
          </>
        )}
      </Loaded>
    </>
  )
}
