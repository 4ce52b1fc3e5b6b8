import { useEffect, useState } from 'react'
import { PATIENCE } from '../http/request.ts'
import { text } from '../messages.vi.ts'

/** Below this many ms nothing is shown, so that quick answers do not flicker. */
const QUIET = 300

/** Waiting for the page called `title`: nothing to see at first, then blocks of the coming page's height, then the word that the network is slow. */
export function Loading({ title, within = false }: Readonly<{ title: string; within?: boolean }>) {
  const [stage, setStage] = useState<'quiet' | 'blocks' | 'slow'>('quiet')
  useEffect(() => {
    const timers = [setTimeout(() => setStage('blocks'), QUIET), setTimeout(() => setStage('slow'), PATIENCE)]
    return () => timers.forEach(clearTimeout)
  }, [])
  return (
    <div role="status">
      {!within && <h1 className={stage === 'quiet' ? 'unseen' : undefined}>{title}</h1>}
      {stage !== 'quiet' && <p className="muted">{stage === 'slow' ? text.slow : text.loading}</p>}
      {stage !== 'quiet' && <div className="blocks" aria-hidden="true"><span /><span /><span /></div>}
    </div>
  )
}
