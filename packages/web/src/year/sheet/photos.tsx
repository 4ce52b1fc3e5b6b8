import { Evidence, useEvidence } from '../../papers/evidence.tsx'
import type { Room } from './room.ts'

/** Photos or scans of the paper that both tellers signed, beside what it came to: seen by whoever sees the count, sent by who leads the cell until its classes are decided. */
export default function Photos({ me, sheet: { id, status }, leads }: Room) {
  const known = useEvidence('sheets', id)
  return <div className="card"><Evidence known={known} adds={leads && status !== 'DECIDED' ? { me: me.id, leads } : undefined} /></div>
}
