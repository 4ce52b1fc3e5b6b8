import { lazy, type ReactNode } from 'react'
import type { Me } from '../me/me.ts'
import { roomWords as words } from './words.vi.ts'

const StartImport = lazy(() => import('./import/start.tsx'))
const Import = lazy(() => import('./import/import.tsx'))
const AddMember = lazy(() => import('./record/add.tsx'))
const RequestTransfer = lazy(() => import('./transfers/request.tsx'))
const Transfers = lazy(() => import('./transfers/transfers.tsx'))
const Transfer = lazy(() => import('./transfers/transfer.tsx'))
const Duplicates = lazy(() => import('./duplicates/duplicates.tsx'))
const Corrections = lazy(() => import('./corrections/corrections.tsx'))
const Lists = lazy(() => import('./lists/lists.tsx'))
const List = lazy(() => import('./lists/list.tsx'))
const Admissions = lazy(() => import('./admissions/admissions.tsx'))
const Admission = lazy(() => import('./admissions/admission.tsx'))
const OpenAdmission = lazy(() => import('./admissions/open.tsx'))
const Badges = lazy(() => import('./badges/badges.tsx'))
const Neighbours = lazy(() => import('./residence/neighbours.tsx'))
const Headcounts = lazy(() => import('./headcounts/headcounts.tsx'))
const Headcount = lazy(() => import('./headcounts/headcount.tsx'))
const StartDifference = lazy(() => import('./differences/start.tsx'))
const Difference = lazy(() => import('./differences/difference.tsx'))
const Plans = lazy(() => import('./reorganisation/plans.tsx'))
const NewPlan = lazy(() => import('./reorganisation/new.tsx'))
const Plan = lazy(() => import('./reorganisation/plan.tsx'))

type Route = Readonly<{ path: string; title: string; wide?: boolean; show: (me: Me, parts: Readonly<Record<string, string>>) => ReactNode }>

/** The pages about records. They stand before the page of one record, whose address fits theirs too. */
export const registryRoutes: readonly Route[] = [
  { path: '/dang-vien/nhap', title: words.import, show: (me) => <StartImport me={me} /> },
  { path: '/dang-vien/nhap/:id', title: words.import, wide: true, show: (_, { id = '' }) => <Import key={id} id={id} /> },
  { path: '/dang-vien/them', title: words.add, show: (me) => <AddMember me={me} /> },
  { path: '/dang-vien/:id/chuyen', title: words.transfers, show: (_, { id = '' }) => <RequestTransfer key={id} id={id} /> },
  { path: '/chuyen-sinh-hoat', title: words.transfers, show: (me) => <Transfers me={me} /> },
  { path: '/chuyen-sinh-hoat/:id', title: words.transfers, show: (me, { id = '' }) => <Transfer key={id} me={me} id={id} /> },
  { path: '/dang-vien/doi-chieu', title: words.difference, show: () => <StartDifference /> },
  { path: '/dang-vien/doi-chieu/:id', title: words.difference, wide: true, show: (_, { id = '' }) => <Difference key={id} id={id} /> },
  { path: '/ho-so-trung', title: words.duplicates, wide: true, show: (me) => <Duplicates me={me} /> },
  { path: '/de-nghi-sua', title: words.corrections, show: (me) => <Corrections me={me} /> },
  { path: '/danh-sach-theo-doi', title: words.lists, show: (me) => <Lists me={me} /> },
  { path: '/danh-sach-theo-doi/:list', title: words.lists, show: (me, { list = '' }) => <List key={list} me={me} list={list} /> },
  { path: '/ket-nap', title: words.admissions, show: (me) => <Admissions me={me} /> },
  { path: '/ket-nap/:id/ho-so', title: words.admissions, show: (me, { id = '' }) => <Admission key={id} me={me} id={id} /> },
  { path: '/ket-nap/:id/mo', title: words.admissions, show: (_, { id = '' }) => <OpenAdmission key={id} id={id} /> },
  { path: '/huy-hieu', title: words.badges, show: (me) => <Badges me={me} /> },
  { path: '/noi-cu-tru', title: words.residence, show: (me) => <Neighbours me={me} /> },
  { path: '/so-luong', title: words.headcounts, show: (me) => <Headcounts me={me} /> },
  { path: '/so-luong/:id/bang', title: words.headcounts, wide: true, show: (_, { id = '' }) => <Headcount key={id} id={id} /> },
  { path: '/sap-xep', title: words.reorganisation, show: (me) => <Plans me={me} /> },
  { path: '/sap-xep/moi', title: words.reorganisation, wide: true, show: (me) => <NewPlan me={me} /> },
  { path: '/sap-xep/:id', title: words.reorganisation, show: (_, { id = '' }) => <Plan key={id} id={id} /> },
]
