import { page } from '../router/page.ts'
import { Unfold } from '../ui/unfold.tsx'
import { versionWords as words } from './version-words.vi.ts'

const Versions = page(() => import('./versions.tsx'))

/** The way to the texts that minutes had before. */
export const Earlier = ({ id, cellId, now }: Readonly<{ id: string; cellId: string; now: string }>) => (
  <div className="noprint"><Unfold open={words.open} close={words.close}>{() => <Versions id={id} cellId={cellId} now={now} />}</Unfold></div>
)
