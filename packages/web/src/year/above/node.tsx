import { useCallback, type ReactNode } from 'react'
import type { Me } from '../../me/me.ts'
import { page } from '../../router/page.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Part } from '../../amiss/part.tsx'
import { useLoad } from '../../use-load.ts'
import { listCampaigns, type Campaign } from '../api/campaigns.ts'
import { bare, cellId } from '../ids.ts'
import { Back, Help } from '../ui/help.tsx'
import { Ways } from '../ui/ways.tsx'
import { shared } from '../words.vi.ts'
import { BoardOf } from './board.tsx'
import { words } from './words.vi.ts'

const Quota = page(() => import('./quota.tsx'))
const Fairness = page(() => import('./fairness.tsx'))
const Rollup = page(() => import('./rollup.tsx'))
const Collectives = page(() => import('./collectives.tsx'))
const CampaignPage = page(() => import('./campaign.tsx'))

const sections = ['tien-do', 'ty-le', 'tap-the', 'cong-bang', 'tong-hop', 'dot'] as const
type Section = (typeof sections)[number]
const isSection = (text: string): text is Section => sections.some((one) => one === text)

/** What the pages of a body's year work with. */
export type Above = Readonly<{ me: Me; year: number; orgId: string; campaign: Campaign | undefined; again: () => void }>
const shows: Readonly<Record<Section, (props: Above) => ReactNode>> = {
  'tien-do': (props) => <BoardOf {...props} />,
  'ty-le': ({ year, orgId }) => <Quota year={year} orgId={orgId} />,
  'tap-the': ({ me, year, orgId }) => <Collectives me={me} year={year} orgId={orgId} />,
  'cong-bang': ({ year, orgId }) => <Fairness year={year} orgId={orgId} />,
  'tong-hop': ({ year, orgId }) => <Rollup year={year} orgId={orgId} />,
  dot: (props) => <CampaignPage {...props} />,
}

type Props = Readonly<{ me: Me; year: number; orgId: string; campaign?: Campaign | undefined; section?: string }>
function Parts({ at, ...props }: Above & Readonly<{ at: Section }>) {
  const base = `/danh-gia/${props.year}/to-chuc/${bare(props.orgId)}`
  return (
    <>
      <Ways label={words.sections} at={`${base}/${at}`} ways={sections.map((one) => ({ to: `${base}/${one}`, name: words.names[one] }))} />
      <Part title={words.names[at]}>{shows[at](props)}</Part>
      <Help says={[words.helps[at]]} />
    </>
  )
}

/** The year of a body within another page: its progress, and ways to the rest. */
export default function Node({ me, year, orgId, campaign }: Props) {
  return <Parts me={me} year={year} orgId={orgId} campaign={campaign} at="tien-do" again={() => location.reload()} />
}

/** One part of a body's year as a page of its own. */
export function NodePage({ me, year, org, section }: Readonly<{ me: Me; year: number; org: string; section: string }>) {
  const loading = useLoad(useCallback(() => listCampaigns(year), [year]))
  return (
    <>
      <Back to={`/danh-gia/${year}`} />
      <h1>{shared.title(year)}</h1>
      <Loaded within of={loading} title={shared.title(year)}>{(campaigns) => <Parts me={me} year={year} orgId={cellId(org)} campaign={campaigns[0]} at={isSection(section) ? section : 'tien-do'} again={loading.refresh} />}</Loaded>
    </>
  )
}
