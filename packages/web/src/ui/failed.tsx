import type { Trouble } from '../http/failure.ts'
import { Theirs } from '../language/theirs.tsx'
import { text } from '../messages.vi.ts'

/** The page did not load: what happened, what to do, one secondary button (a strong one makes people skip the words). */
export function Failed({ trouble, words, within = false, again }: Readonly<{ trouble?: Trouble; words?: string; within?: boolean; again: () => void }>) {
  return (
    <div className="note bad" role="alert">
      {within ? <p className="title">{text.failed.title}</p> : <h1>{text.failed.title}</h1>}
      <Theirs says={words ?? text.failed[trouble ?? 'broken']} />
      <button type="button" className="button second" onClick={again}>{text.retry}</button>
    </div>
  )
}
