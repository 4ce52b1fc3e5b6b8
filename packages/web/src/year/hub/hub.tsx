import { useCallback } from 'react'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { page } from '../../router/page.ts'
import { dateText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Part } from '../../amiss/part.tsx'
import { useLoad } from '../../use-load.ts'
import { Help } from '../ui/help.tsx'
import { above } from '../roles.ts'
import { shared } from '../words.vi.ts'
import { CellSteps } from './cell-steps.tsx'
import { loadHub, type Hub as Known } from './load.ts'
import { Mine } from './mine.tsx'
import { words } from './words.vi.ts'

const Node = page(() => import('../above/node.tsx'))

const More = ({ me, year }: Readonly<{ me: Me; year: number }>) => (
  <nav aria-label={words.more}><ul className="links">
    {me.cellId !== undefined && <li><Link className="tall" to="/cac-nam">{words.years}</Link></li>}
    <li><Link className="tall" to={`/danh-gia/${year - 1}`}>{shared.title(year - 1)}</Link></li>
    <li><Link className="tall" to="/quy-dinh">{words.packs}</Link></li>
  </ul></nav>
)
const Own = ({ known }: Readonly<{ known: Known }>) => (
  <>
    {known.mine && known.campaign?.deadlines.reviews !== undefined && <p className="muted">{words.due(dateText(known.campaign.deadlines.reviews))}</p>}
    <Mine known={known} />
    {known.sheet && <CellSteps sheet={known.sheet} />}
  </>
)

function Content({ known, me }: Readonly<{ known: Known; me: Me }>) {
  const { year, campaign, mine, sheet, ballots } = known
  const body = above(me)
  const nothing = !mine && !sheet && ballots.length === 0
  return (
    <>
      <h1>{shared.title(year)}</h1>
      {nothing && !body && <div className="card"><p><strong>{words.empty(year)}</strong></p><p className="muted">{words.emptyHint}</p></div>}
      <Own known={known} />
      {body && <Part title={body.organisation}><Node me={me} year={year} orgId={body.orgId} campaign={campaign} /></Part>}
      <More me={me} year={year} />
      <Help says={words.helps} />
    </>
  )
}

/** The year's end for its reader: their own review and ballots, their cell's steps, what lies below the body they follow. */
export default function Hub({ me, year }: Readonly<{ me: Me; year?: number | undefined }>) {
  const loading = useLoad(useCallback(() => loadHub(me, year), [me, year]))
  return <Loaded of={loading} title={words.title}>{(known) => <Content known={known} me={me} />}</Loaded>
}
