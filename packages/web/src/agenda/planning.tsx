import type { Sitting } from '../api/sitting.ts'
import { Planned, PutOff } from './planned.tsx'
import { words } from './words.vi.ts'

/** What is changed less often of a meeting to come: folded away until it is wanted. */
export default function Planning({ sitting, again }: Readonly<{ sitting: Sitting; again: () => void }>) {
  const key = `${sitting.version ?? 0}`
  return (
    <>
      <details className="help" open={sitting.status === 'POSTPONED'}><summary>{words.planned}</summary><div className="card"><Planned key={key} sitting={sitting} onDone={again} /></div></details>
      <details className="help"><summary>{words.putOff}</summary><div className="card"><PutOff key={key} sitting={sitting} onDone={again} /></div></details>
    </>
  )
}
