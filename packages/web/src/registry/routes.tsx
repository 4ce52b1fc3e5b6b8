import type { ReactNode } from 'react'
import type { Me } from '../me/me.ts'
import { page, type Soon } from '../router/page.ts'
import { roomWords as words } from './words.vi.ts'

const StartImport = page(() => import('./import/start.tsx'))
const Import = page(() => import('./import/import.tsx'))
const AddMember = page(() => import('./record/add.tsx'))
const RequestTransfer = page(() => import('./transfers/request.tsx'))
const Transfers = page(() => import('./transfers/transfers.tsx'))
const Transfer = page(() => import('./transfers/transfer.tsx'))
const Duplicates = page(() => import('./duplicates/duplicates.tsx'))
const Corrections = page(() => import('./corrections/corrections.tsx'))
const Lists = page(() => import('./lists/lists.tsx'))
const List = page(() => import('./lists/list.tsx'))
const Admissions = page(() => import('./admissions/admissions.tsx'))
const Admission = page(() => import('./admissions/admission.tsx'))
const OpenAdmission = page(() => import('./admissions/open.tsx'))
const Badges = page(() => import('./badges/badges.tsx'))
const Neighbours = page(() => import('./residence/neighbours.tsx'))
const Headcounts = page(() => import('./headcounts/headcounts.tsx'))
const Headcount = page(() => import('./headcounts/headcount.tsx'))
const StartDifference = page(() => import('./differences/start.tsx'))
const Difference = page(() => import('./differences/difference.tsx'))
const Plans = page(() => import('./reorganisation/plans.tsx'))
const NewPlan = page(() => import('./reorganisation/new.tsx'))
const Plan = page(() => import('./reorganisation/plan.tsx'))

type Route = Readonly<{ path: string; title: string; wide?: boolean; page?: Soon; show: (me: Me, parts: Readonly<Record<string, string>>) => ReactNode }>

/** The pages about records. They stand before the page of one record, whose address fits theirs too. */
export const registryRoutes: readonly Route[] = [
  { path: '/dang-vien/nhap', title: words.import, page: StartImport, show: (me) => <StartImport me={me} /> },
  { path: '/dang-vien/nhap/:id', title: words.import, wide: true, page: Import, show: (_, { id = '' }) => <Import key={id} id={id} /> },
  { path: '/dang-vien/them', title: words.add, page: AddMember, show: (me) => <AddMember me={me} /> },
  { path: '/dang-vien/:id/chuyen', title: words.transfers, page: RequestTransfer, show: (_, { id = '' }) => <RequestTransfer key={id} id={id} /> },
  { path: '/chuyen-sinh-hoat', title: words.transfers, page: Transfers, show: (me) => <Transfers me={me} /> },
  { path: '/chuyen-sinh-hoat/:id', title: words.transfers, page: Transfer, show: (me, { id = '' }) => <Transfer key={id} me={me} id={id} /> },
  { path: '/dang-vien/doi-chieu', title: words.difference, page: StartDifference, show: () => <StartDifference /> },
  { path: '/dang-vien/doi-chieu/:id', title: words.difference, wide: true, page: Difference, show: (_, { id = '' }) => <Difference key={id} id={id} /> },
  { path: '/ho-so-trung', title: words.duplicates, wide: true, page: Duplicates, show: (me) => <Duplicates me={me} /> },
  { path: '/de-nghi-sua', title: words.corrections, page: Corrections, show: (me) => <Corrections me={me} /> },
  { path: '/danh-sach-theo-doi', title: words.lists, page: Lists, show: (me) => <Lists me={me} /> },
  { path: '/danh-sach-theo-doi/:list', title: words.lists, page: List, show: (me, { list = '' }) => <List key={list} me={me} list={list} /> },
  { path: '/ket-nap', title: words.admissions, page: Admissions, show: (me) => <Admissions me={me} /> },
  { path: '/ket-nap/:id/ho-so', title: words.admissions, page: Admission, show: (me, { id = '' }) => <Admission key={id} me={me} id={id} /> },
  { path: '/ket-nap/:id/mo', title: words.admissions, page: OpenAdmission, show: (_, { id = '' }) => <OpenAdmission key={id} id={id} /> },
  { path: '/huy-hieu', title: words.badges, page: Badges, show: (me) => <Badges me={me} /> },
  { path: '/noi-cu-tru', title: words.residence, page: Neighbours, show: (me) => <Neighbours me={me} /> },
  { path: '/so-luong', title: words.headcounts, page: Headcounts, show: (me) => <Headcounts me={me} /> },
  { path: '/so-luong/:id/bang', title: words.headcounts, wide: true, page: Headcount, show: (_, { id = '' }) => <Headcount key={id} id={id} /> },
  { path: '/sap-xep', title: words.reorganisation, page: Plans, show: (me) => <Plans me={me} /> },
  { path: '/sap-xep/moi', title: words.reorganisation, wide: true, page: NewPlan, show: (me) => <NewPlan me={me} /> },
  { path: '/sap-xep/:id', title: words.reorganisation, page: Plan, show: (_, { id = '' }) => <Plan key={id} id={id} /> },
]
