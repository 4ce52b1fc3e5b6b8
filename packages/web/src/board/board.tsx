import { useCallback } from 'react'
import { getBoard, listOrganisations } from '../api/board.ts'
import { getOrganisation } from '../api/membership.ts'
import { follows, type Me } from '../me/me.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { civilOf } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { CellYear } from './cell.tsx'
import { Overview } from './overview.tsx'
import { words } from './words.vi.ts'

const holdsCells: readonly string[] = ['SUPERIOR_ORG', 'GRASSROOTS_ORG', 'SUB_GRASSROOTS_ORG', 'SECTIONAL_ORG']

async function load(orgId: string, year: number) {
  const [board, organisation, children] = await Promise.all([asMe((token) => getBoard(token, orgId, year)), asMe((token) => getOrganisation(token, orgId)), asMe((token) => listOrganisations(token, orgId))])
  return { board, organisation, units: children.items.filter(({ type }) => holdsCells.includes(type)) }
}
type Known = Awaited<ReturnType<typeof load>>

const Units = ({ units }: Readonly<Pick<Known, 'units'>>) => (units.length === 0 ? null : (
  <nav className="card" aria-labelledby="don-vi"><h2 id="don-vi">{words.units}</h2><ul className="columns">{units.map(({ id, name }) => <li key={id}><Link className="tall" to={`/to-chuc/${id}`}>{name}</Link></li>)}</ul></nav>
))

function Content({ orgId, known: { board, units }, year, month }: Readonly<{ orgId: string; known: Known; year: number; month: number }>) {
  const own = board.cells.find(({ cellId }) => cellId === orgId)
  if (own && board.cells.length === 1) return <CellYear cell={own} year={year} />
  if (board.cells.length === 0) return <div className="card"><p>{words.nothing}</p></div>
  return <><Overview board={board} year={year} month={month} /><Units units={units} /></>
}

/** The board of an organisation that the reader follows, or of one below it; a single cell shows its months. */
export default function Board({ me, id }: Readonly<{ me: Me; id?: string }>) {
  const top = follows(me)?.orgId ?? me.cellId ?? ''
  const orgId = id ?? top
  const { year, month } = civilOf(Date.now())
  const loading = useLoad(useCallback(() => load(orgId, year), [orgId, year]))
  return (
    <Loaded of={loading} title={words.tab}>
      {(known) => (
        <>
          {orgId !== top && <p><Link className="tall" to="/tong-quan">{words.up}</Link></p>}
          <p className="muted">{known.organisation.name}</p>
          <h1>{words.title(month, year)}</h1>
          <Content orgId={orgId} known={known} year={year} month={month} />
        </>
      )}
    </Loaded>
  )
}
