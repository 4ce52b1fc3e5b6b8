import type { ReactNode } from 'react'
import type { Me } from '../me/me.ts'
import { page } from '../router/page.ts'
import type { YearPath } from './paths.ts'

const SelfReview = page(() => import('./review/self-review.tsx'))
const Result = page(() => import('./record/result.tsx'))
const Cell = page(() => import('./sheet/cell.tsx'))
const Record = page(() => import('./record/record.tsx'))
const Node = page(() => import('./above/page.tsx'))
const Collective = page(() => import('./collective/page.tsx'))
const Ballot = page(() => import('./ballot/ballot.tsx'))
const Years = page(() => import('./record/years.tsx'))
const Packs = page(() => import('./packs/list.tsx'))
const Write = page(() => import('./packs/write.tsx'))
const View = page(() => import('./packs/view.tsx'))

type Parts = Readonly<Record<string, string>>
const shows: Readonly<{ [path in YearPath]: (me: Me, parts: Parts) => ReactNode }> = {
  '/danh-gia/:year/kiem-diem/:page': (me, { year, page = '' }) => <SelfReview key={year} me={me} year={Number(year)} page={page} />,
  '/danh-gia/:year/ket-qua': (me, { year }) => <Result me={me} year={Number(year)} />,
  '/danh-gia/:year/chi-bo/:cell/:section': (me, { year, cell = '', section = '' }) => <Cell key={`${year ?? ''} ${cell}`} me={me} year={Number(year)} cell={cell} section={section} />,
  '/danh-gia/:year/chi-bo/:cell/ho-so/:member': (me, { year, cell = '', member = '' }) => <Record key={member} me={me} year={Number(year)} cell={cell} member={member} />,
  '/danh-gia/:year/to-chuc/:org/:section': (me, { year, org = '', section = '' }) => <Node me={me} year={Number(year)} org={org} section={section} />,
  '/danh-gia/:year/tap-the/:org': (me, { year, org = '' }) => <Collective me={me} year={Number(year)} org={org} />,
  '/phieu/:id/:step': (me, { id = '', step = '' }) => <Ballot key={`${id} ${step}`} me={me} id={id} step={step} />,
  '/cac-nam': (me) => <Years me={me} />,
  '/quy-dinh': (me) => <Packs me={me} />,
  '/quy-dinh/soan': (me) => <Write me={me} />,
  '/quy-dinh/:id/xem': (_, { id = '' }) => <View key={id} id={id} />,
}

/** The pages of the year's end behind its first, each loaded when somebody goes there. */
export default function YearPages({ me, path, parts }: Readonly<{ me: Me; path: YearPath; parts: Parts }>) {
  return shows[path](me, parts)
}
