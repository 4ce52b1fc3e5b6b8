import { Wrong } from '../../ui/wrong.tsx'
import { partWords as words } from './words.vi.ts'

/** The way on in a long list. */
export const More = ({ pages: { hasMore, more, busy, wrong } }: Readonly<{ pages: Readonly<{ hasMore: boolean; more: () => void; busy: boolean; wrong: string | undefined }> }>) => (
  <>
    <Wrong words={wrong} />
    {hasMore && <p><button type="button" className="button second" aria-disabled={busy} onClick={more}>{words.more}</button></p>}
  </>
)
