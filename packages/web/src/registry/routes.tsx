import { lazy, type ReactNode } from 'react'
import type { Me } from '../me/me.ts'
import { roomWords as words } from './words.vi.ts'

const StartImport = lazy(() => import('./import/start.tsx'))
const Import = lazy(() => import('./import/import.tsx'))
const AddMember = lazy(() => import('./record/add.tsx'))
const RequestTransfer = lazy(() => import('./transfers/request.tsx'))
const Transfers = lazy(() => import('./transfers/transfers.tsx'))
const Transfer = lazy(() => import('./transfers/transfer.tsx'))

type Route = Readonly<{ path: string; title: string; wide?: boolean; show: (me: Me, parts: Readonly<Record<string, string>>) => ReactNode }>

/** The pages about records. They stand before the page of one record, whose address fits theirs too. */
export const registryRoutes: readonly Route[] = [
  { path: '/dang-vien/nhap', title: words.import, show: (me) => <StartImport me={me} /> },
  { path: '/dang-vien/nhap/:id', title: words.import, wide: true, show: (_, { id = '' }) => <Import key={id} id={id} /> },
  { path: '/dang-vien/them', title: words.add, show: (me) => <AddMember me={me} /> },
  { path: '/dang-vien/:id/chuyen', title: words.transfers, show: (_, { id = '' }) => <RequestTransfer key={id} id={id} /> },
  { path: '/chuyen-sinh-hoat', title: words.transfers, show: (me) => <Transfers me={me} /> },
  { path: '/chuyen-sinh-hoat/:id', title: words.transfers, show: (me, { id = '' }) => <Transfer key={id} me={me} id={id} /> },
]
