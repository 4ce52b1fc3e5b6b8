import type { Me } from '../../me/me.ts'
import { cellId } from '../ids.ts'
import { Back } from '../ui/help.tsx'
import Collective from './collective.tsx'
import { words } from './words.vi.ts'

/** A body's review of itself as a page of its own, as its superior opens it. */
export default function CollectivePage({ me, year, org }: Readonly<{ me: Me; year: number; org: string }>) {
  return <><Back to={`/danh-gia/${year}`} /><h1 className="unseen">{words.title}</h1><Collective me={me} year={year} orgId={cellId(org)} superior /></>
}
