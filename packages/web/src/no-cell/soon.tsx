import { Part } from '../amiss/part.tsx'
import type { Me } from '../me/me.ts'
import { page } from '../router/page.ts'

const Page = page(() => import('./no-cell.tsx'))
/** Hardly anybody belongs to no cell, so the first page does without what they are told. */
export const NoCell = ({ me }: Readonly<{ me: Me }>) => <Part><Page me={me} /></Part>
