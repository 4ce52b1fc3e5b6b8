import { Suspense, type ReactNode } from 'react'
import { Lost } from './pages/lost.tsx'
import { Reply } from './pages/reply.tsx'
import { ThisMonth } from './pages/this-month.tsx'
import { Signed } from './me/signed.tsx'
import { records, type Me } from './me/me.ts'
import { places } from './me/words.vi.ts'
import { matched } from './router/matched.ts'
import { page, type Soon } from './router/page.ts'
import { usePath } from './router/path.ts'
import { registryRoutes } from './registry/routes.tsx'
import { yearPaths } from './year/paths.ts'
import { cellPaths } from './cell/paths.ts'
import { Guard } from './amiss/guard.tsx'
import { Loading } from './ui/loading.tsx'

const Meetings = page(() => import('./meetings/list.tsx'))
const NewMeeting = page(() => import('./meetings/new.tsx'))
const Workspace = page(() => import('./workspace/workspace.tsx'))
const Tasks = page(() => import('./tasks/tasks.tsx'))
const People = page(() => import('./people/people.tsx'))
const Person = page(() => import('./people/person.tsx'))
const Plan = page(() => import('./plan/plan.tsx'))
const Inbox = page(() => import('./inbox/inbox.tsx'))
const Board = page(() => import('./board/board.tsx'))
const Year = page(() => import('./year/hub/hub.tsx'))
const YearPages = page(() => import('./year/pages.tsx'))
const CellPages = page(() => import('./cell/pages.tsx'))
const Booth = page(() => import('./year/ballot/booth.tsx'))
const Record = page(() => import('./record/record.tsx'))
const Organisation = page(() => import('./organisation/organisation.tsx'))
const Directives = page(() => import('./directives/list.tsx'))
const Directive = page(() => import('./directives/directive.tsx'))
const Practices = page(() => import('./practices/practices.tsx'))
const Rules = page(() => import('./reminding/rules.tsx'))
const Letters = page(() => import('./letters/letters.tsx'))
const PaperTemplates = page(() => import('./paper-templates/paper-templates.tsx'))
const Mails = page(() => import('./mails/mails.tsx'))
const Log = page(() => import('./audit/log.tsx'))
const Reports = page(() => import('./reports/reports.tsx'))
const Settings = page(() => import('./settings/settings.tsx'))
const Codes = page(() => import('./codes/codes.tsx'))
const Handover = page(() => import('./handover/handover.tsx'))
const Units = page(() => import('./units/units.tsx'))
const MustRead = page(() => import('./reading/reading.tsx'))
const RecipientLists = page(() => import('./recipients/lists.tsx'))
const Search = page(() => import('./search/search.tsx'))
const Practice = page(() => import('./practice/practice.tsx'))
const Series = page(() => import('./series/series.tsx'))
const Resolutions = page(() => import('./resolutions/list.tsx'))
const Resolution = page(() => import('./resolutions/resolution.tsx'))
const Limitations = page(() => import('./limitations/limitations.tsx'))
const Proposals = page(() => import('./proposals/proposals.tsx'))
const Attendance = page(() => import('./attendance/attendance.tsx'))
const Gaps = page(() => import('./plan/gaps.tsx'))
const Cockpit = page(() => import('./cockpit/cockpit.tsx'))
const Backlog = page(() => import('./backlog/backlog.tsx'))
const More = page(() => import('./more/more.tsx'))

type Parts = Readonly<Record<string, string>>
type Route = Readonly<{ path: string; title: string; wide?: boolean; work?: (me: Me, parts: Parts) => boolean; page?: Soon; show: (me: Me, parts: Parts) => ReactNode }>

/** Every page for people who are signed in; all but the first are loaded when somebody goes there. */
const routes: readonly Route[] = [
  ...registryRoutes,
  { path: '/', title: places.month, show: (me) => <ThisMonth me={me} /> },
  { path: '/buoi-hop', title: places.meetings, page: Meetings, show: (me) => <Meetings me={me} /> },
  { path: '/buoi-hop/moi', title: places.meetings, page: NewMeeting, show: (me) => <NewMeeting me={me} /> },
  { path: '/buoi-hop/dinh-ky', title: places.series, page: Series, show: (me) => <Series me={me} /> },
  { path: '/buoi-hop/:id/bien-ban', title: places.meetings, wide: true, page: Record, show: (me, { id = '' }) => <Record key={id} me={me} id={id} /> },
  { path: '/buoi-hop/:id/dieu-hanh', title: places.meetings, wide: true, work: () => true, page: Cockpit, show: (_, { id = '' }) => <Cockpit key={id} id={id} /> },
  { path: '/buoi-hop/:id/:step', title: places.meetings, work: records, page: Workspace, show: (me, { id = '', step = '' }) => <Workspace key={id} me={me} id={id} step={step} /> },
  { path: '/nhiem-vu', title: places.tasks, page: Tasks, show: (me) => <Tasks me={me} /> },
  { path: '/dang-vien', title: places.people, page: People, show: (me) => <People me={me} /> },
  { path: '/dang-vien/:id', title: places.people, page: Person, show: (me, { id = '' }) => <Person key={id} me={me} id={id} /> },
  { path: '/lich', title: places.plan, page: Plan, show: (me) => <Plan me={me} /> },
  { path: '/lich/chi-bo', title: places.gaps, wide: true, page: Gaps, show: (me) => <Gaps me={me} /> },
  { path: '/nghi-quyet', title: places.resolutions, page: Resolutions, show: (me) => <Resolutions me={me} /> },
  { path: '/nghi-quyet/:id/van-ban', title: places.resolutions, wide: true, page: Resolution, show: (me, { id = '' }) => <Resolution key={id} me={me} id={id} /> },
  { path: '/han-che', title: places.limitations, page: Limitations, show: (me) => <Limitations me={me} /> },
  { path: '/de-xuat', title: places.proposals, page: Proposals, show: (me) => <Proposals me={me} /> },
  { path: '/chuyen-can', title: places.attendance, page: Attendance, show: (me) => <Attendance me={me} /> },
  { path: '/thong-bao', title: places.inbox, page: Inbox, show: () => <Inbox /> },
  { path: '/tong-quan', title: places.board, wide: true, page: Board, show: (me) => <Board me={me} /> },
  { path: '/danh-gia', title: places.year, page: Year, show: (me) => <Year me={me} /> },
  { path: '/danh-gia/:year', title: places.year, page: Year, show: (me, { year = '' }) => <Year key={year} me={me} year={Number(year)} /> },
  ...yearPaths.map((path) => ({ path, title: places.year, wide: path.includes('/to-chuc/'), work: (_: Me, { step }: Parts) => path.includes('/kiem-diem/') || step === 'bo-phieu', page: YearPages, show: (me: Me, parts: Parts) => <YearPages me={me} path={path} parts={parts} /> })),
  ...cellPaths.map((path) => ({ path, title: places.more, wide: true, page: CellPages, show: (me: Me) => <CellPages me={me} path={path} /> })),
  { path: '/to-chuc', title: places.organisation, wide: true, page: Organisation, show: (me) => <Organisation me={me} /> },
  { path: '/to-chuc/:id', title: places.organisation, wide: true, page: Organisation, show: (me, { id = '' }) => <Organisation key={id} me={me} id={id} /> },
  { path: '/chi-dao', title: places.directives, wide: true, page: Directives, show: (me) => <Directives me={me} /> },
  { path: '/chi-dao/:id/thuc-hien', title: places.directives, wide: true, page: Directive, show: (me, { id = '' }) => <Directive key={id} me={me} id={id} /> },
  { path: '/cach-lam-hay', title: places.practices, wide: true, page: Practices, show: (me) => <Practices me={me} /> },
  { path: '/nhac-viec', title: places.rules, wide: true, page: Rules, show: (me) => <Rules me={me} /> },
  { path: '/thong-bao/thu-mau', title: places.letters, wide: true, page: Letters, show: (me) => <Letters me={me} /> },
  { path: '/thu-da-gui', title: places.mails, wide: true, page: Mails, show: (me) => <Mails me={me} /> },
  { path: '/nhat-ky', title: places.log, wide: true, page: Log, show: (me) => <Log me={me} /> },
  { path: '/bao-cao', title: places.reports, wide: true, page: Reports, show: (me) => <Reports me={me} /> },
  { path: '/cai-dat', title: places.settings, wide: true, page: Settings, show: (me) => <Settings me={me} /> },
  { path: '/ma-dang-nhap', title: places.codes, wide: true, page: Codes, show: (me) => <Codes me={me} /> },
  { path: '/ban-giao/:id', title: places.handover, wide: true, page: Handover, show: (_, { id = '' }) => <Handover key={id} id={id} /> },
  { path: '/to-chuc/:id/don-vi', title: places.organisation, wide: true, page: Units, show: (me, { id = '' }) => <Units key={id} me={me} id={id} /> },
  { path: '/to-chuc/:id/mau-van-ban', title: places.organisation, wide: true, page: PaperTemplates, show: (_, { id = '' }) => <PaperTemplates key={id} id={id} /> },
  { path: '/tai-lieu-phai-doc', title: places.reading, wide: true, page: MustRead, show: (me) => <MustRead me={me} /> },
  { path: '/danh-sach-tu-lap', title: places.recipients, wide: true, page: RecipientLists, show: (me) => <RecipientLists me={me} /> },
  { path: '/tim-kiem', title: places.search, wide: true, page: Search, show: (me) => <Search me={me} /> },
  { path: '/tap-duot', title: places.practice, page: Practice, show: () => <Practice /> },
  { path: '/de-nghi-noi-dung', title: places.backlog, page: Backlog, show: (me) => <Backlog me={me} /> },
  { path: '/viec-khac', title: places.more, wide: true, page: More, show: (me) => <More me={me} /> },
]

function routeAt(path: string) {
  for (const route of routes) {
    const parts = matched(route.path, path)
    if (parts) return { ...route, parts }
  }
  return undefined
}
/** Begins to load the script of the page that belongs to an address; done when it is here. */
export const pageAt = (path: string) => routeAt(path)?.page?.soon() ?? Promise.resolve()

function At({ path }: Readonly<{ path: string }>) {
  if (path === '/tra-loi') return <Reply link={new URLSearchParams(location.search).get('token')} />
  const booth = matched('/phieu/:id/may-chung', path)
  if (booth) return <Suspense fallback={<Loading title={places.year} />}><Booth id={booth['id'] ?? ''} /></Suspense>
  const route = routeAt(path)
  if (!route) return <Lost />
  const { title, wide = false, work, page: ahead, show, parts } = route
  void ahead?.soon()
  return <Signed title={title} wide={wide} work={work && ((me) => work(me, parts))}>{(me) => <Suspense fallback={<Loading title={title} />}>{show(me, parts)}</Suspense>}</Signed>
}

/** The page that belongs to the address. */
export function App() {
  const path = usePath()
  return <Guard><At path={path} /></Guard>
}
