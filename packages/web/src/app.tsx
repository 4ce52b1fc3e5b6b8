import { lazy, Suspense, type ReactNode } from 'react'
import { Lost } from './pages/lost.tsx'
import { Reply } from './pages/reply.tsx'
import { ThisMonth } from './pages/this-month.tsx'
import { Signed } from './me/signed.tsx'
import type { Me } from './me/me.ts'
import { places } from './me/words.vi.ts'
import { matched } from './router/matched.ts'
import { usePath } from './router/path.ts'
import { registryRoutes } from './registry/routes.tsx'
import { yearPaths } from './year/paths.ts'
import { Loading } from './ui/loading.tsx'

const Meetings = lazy(() => import('./meetings/list.tsx'))
const NewMeeting = lazy(() => import('./meetings/new.tsx'))
const Workspace = lazy(() => import('./workspace/workspace.tsx'))
const Tasks = lazy(() => import('./tasks/tasks.tsx'))
const People = lazy(() => import('./people/people.tsx'))
const Person = lazy(() => import('./people/person.tsx'))
const Plan = lazy(() => import('./plan/plan.tsx'))
const Inbox = lazy(() => import('./inbox/inbox.tsx'))
const Board = lazy(() => import('./board/board.tsx'))
const Year = lazy(() => import('./year/hub/hub.tsx'))
const YearPages = lazy(() => import('./year/pages.tsx'))
const Booth = lazy(() => import('./year/ballot/booth.tsx'))
const Record = lazy(() => import('./record/record.tsx'))
const Organisation = lazy(() => import('./organisation/organisation.tsx'))
const Directives = lazy(() => import('./directives/list.tsx'))
const Directive = lazy(() => import('./directives/directive.tsx'))
const Practices = lazy(() => import('./practices/practices.tsx'))
const Rules = lazy(() => import('./reminding/rules.tsx'))
const Letters = lazy(() => import('./letters/letters.tsx'))
const Mails = lazy(() => import('./mails/mails.tsx'))
const Log = lazy(() => import('./audit/log.tsx'))
const Reports = lazy(() => import('./reports/reports.tsx'))
const Settings = lazy(() => import('./settings/settings.tsx'))
const Codes = lazy(() => import('./codes/codes.tsx'))
const Handover = lazy(() => import('./handover/handover.tsx'))
const Units = lazy(() => import('./units/units.tsx'))
const MustRead = lazy(() => import('./reading/reading.tsx'))
const RecipientLists = lazy(() => import('./recipients/lists.tsx'))
const Search = lazy(() => import('./search/search.tsx'))
const Practice = lazy(() => import('./practice/practice.tsx'))
const Series = lazy(() => import('./series/series.tsx'))
const Resolutions = lazy(() => import('./resolutions/list.tsx'))
const Resolution = lazy(() => import('./resolutions/resolution.tsx'))
const Limitations = lazy(() => import('./limitations/limitations.tsx'))
const Proposals = lazy(() => import('./proposals/proposals.tsx'))
const Attendance = lazy(() => import('./attendance/attendance.tsx'))
const Gaps = lazy(() => import('./plan/gaps.tsx'))
const Cockpit = lazy(() => import('./cockpit/cockpit.tsx'))
const Backlog = lazy(() => import('./backlog/backlog.tsx'))
const More = lazy(() => import('./more/more.tsx'))

type Parts = Readonly<Record<string, string>>
type Route = Readonly<{ path: string; title: string; wide?: boolean; show: (me: Me, parts: Parts) => ReactNode }>

/** Every page for people who are signed in; all but the first are loaded when somebody goes there. */
const routes: readonly Route[] = [
  ...registryRoutes,
  { path: '/', title: places.month, show: (me) => <ThisMonth me={me} /> },
  { path: '/buoi-hop', title: places.meetings, show: (me) => <Meetings me={me} /> },
  { path: '/buoi-hop/moi', title: places.meetings, show: (me) => <NewMeeting me={me} /> },
  { path: '/buoi-hop/dinh-ky', title: places.series, show: (me) => <Series me={me} /> },
  { path: '/buoi-hop/:id/bien-ban', title: places.meetings, wide: true, show: (me, { id = '' }) => <Record key={id} me={me} id={id} /> },
  { path: '/buoi-hop/:id/dieu-hanh', title: places.meetings, wide: true, show: (_, { id = '' }) => <Cockpit key={id} id={id} /> },
  { path: '/buoi-hop/:id/:step', title: places.meetings, show: (me, { id = '', step = '' }) => <Workspace key={id} me={me} id={id} step={step} /> },
  { path: '/nhiem-vu', title: places.tasks, show: (me) => <Tasks me={me} /> },
  { path: '/dang-vien', title: places.people, show: (me) => <People me={me} /> },
  { path: '/dang-vien/:id', title: places.people, show: (me, { id = '' }) => <Person key={id} me={me} id={id} /> },
  { path: '/lich', title: places.plan, show: (me) => <Plan me={me} /> },
  { path: '/lich/chi-bo', title: places.gaps, wide: true, show: (me) => <Gaps me={me} /> },
  { path: '/nghi-quyet', title: places.resolutions, show: (me) => <Resolutions me={me} /> },
  { path: '/nghi-quyet/:id/van-ban', title: places.resolutions, wide: true, show: (me, { id = '' }) => <Resolution key={id} me={me} id={id} /> },
  { path: '/han-che', title: places.limitations, show: (me) => <Limitations me={me} /> },
  { path: '/de-xuat', title: places.proposals, show: (me) => <Proposals me={me} /> },
  { path: '/chuyen-can', title: places.attendance, show: (me) => <Attendance me={me} /> },
  { path: '/thong-bao', title: places.inbox, show: () => <Inbox /> },
  { path: '/tong-quan', title: places.board, wide: true, show: (me) => <Board me={me} /> },
  { path: '/danh-gia', title: places.year, show: (me) => <Year me={me} /> },
  { path: '/danh-gia/:year', title: places.year, show: (me, { year = '' }) => <Year key={year} me={me} year={Number(year)} /> },
  ...yearPaths.map((path) => ({ path, title: places.year, wide: path.includes('/to-chuc/'), show: (me: Me, parts: Parts) => <YearPages me={me} path={path} parts={parts} /> })),
  { path: '/to-chuc', title: places.organisation, wide: true, show: (me) => <Organisation me={me} /> },
  { path: '/to-chuc/:id', title: places.organisation, wide: true, show: (me, { id = '' }) => <Organisation key={id} me={me} id={id} /> },
  { path: '/chi-dao', title: places.directives, wide: true, show: (me) => <Directives me={me} /> },
  { path: '/chi-dao/:id/thuc-hien', title: places.directives, wide: true, show: (me, { id = '' }) => <Directive key={id} me={me} id={id} /> },
  { path: '/cach-lam-hay', title: places.practices, wide: true, show: (me) => <Practices me={me} /> },
  { path: '/nhac-viec', title: places.rules, wide: true, show: (me) => <Rules me={me} /> },
  { path: '/thong-bao/thu-mau', title: places.letters, wide: true, show: (me) => <Letters me={me} /> },
  { path: '/thu-da-gui', title: places.mails, wide: true, show: (me) => <Mails me={me} /> },
  { path: '/nhat-ky', title: places.log, wide: true, show: (me) => <Log me={me} /> },
  { path: '/bao-cao', title: places.reports, wide: true, show: (me) => <Reports me={me} /> },
  { path: '/cai-dat', title: places.settings, wide: true, show: (me) => <Settings me={me} /> },
  { path: '/ma-dang-nhap', title: places.codes, wide: true, show: (me) => <Codes me={me} /> },
  { path: '/ban-giao/:id', title: places.handover, wide: true, show: (_, { id = '' }) => <Handover key={id} id={id} /> },
  { path: '/to-chuc/:id/don-vi', title: places.organisation, wide: true, show: (me, { id = '' }) => <Units key={id} me={me} id={id} /> },
  { path: '/tai-lieu-phai-doc', title: places.reading, wide: true, show: (me) => <MustRead me={me} /> },
  { path: '/danh-sach-tu-lap', title: places.recipients, wide: true, show: (me) => <RecipientLists me={me} /> },
  { path: '/tim-kiem', title: places.search, wide: true, show: (me) => <Search me={me} /> },
  { path: '/tap-duot', title: places.practice, show: () => <Practice /> },
  { path: '/de-nghi-noi-dung', title: places.backlog, show: (me) => <Backlog me={me} /> },
  { path: '/viec-khac', title: places.more, wide: true, show: (me) => <More me={me} /> },
]

/** The page that belongs to the address. */
export function App() {
  const path = usePath()
  if (path === '/tra-loi') return <Reply link={new URLSearchParams(location.search).get('token')} />
  const booth = matched('/phieu/:id/may-chung', path)
  if (booth) return <Suspense fallback={<Loading title={places.year} />}><Booth id={booth['id'] ?? ''} /></Suspense>
  for (const { path: pattern, title, wide = false, show } of routes) {
    const parts = matched(pattern, path)
    if (parts) return <Signed title={title} wide={wide}>{(me) => <Suspense fallback={<Loading title={title} />}>{show(me, parts)}</Suspense>}</Signed>
  }
  return <Lost />
}
