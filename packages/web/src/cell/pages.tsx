import type { ComponentType } from 'react'
import type { Me } from '../me/me.ts'
import { page } from '../router/page.ts'
import type { CellPath } from './paths.ts'

const shows: Readonly<Record<CellPath, ComponentType<Readonly<{ me: Me }>>>> = {
  '/chuyen-de': page(() => import('../themes/themes.tsx')),
  '/linh-vuc': page(() => import('../areas/areas.tsx')),
  '/kiem-tra': page(() => import('../oversight/oversight.tsx')),
  '/lich/thang': page(() => import('../month-plan/month-plan.tsx')),
}

/** The page of a cell that belongs to an address. */
export default function CellPages({ me, path }: Readonly<{ me: Me; path: CellPath }>) {
  const Page = shows[path]
  return <Page me={me} />
}
