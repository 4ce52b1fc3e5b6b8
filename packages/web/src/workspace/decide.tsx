import { Assign } from './assign.tsx'
import { Resolve } from './resolve.tsx'
import { Onward } from './steps.tsx'
import { Votes } from './votes.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

/** Step 4: tasks with an owner and a day, the vote, the resolution. */
export function Decide(room: Room) {
  return (
    <>
      <h2>{words.decide.title}</h2>
      <Assign {...room} />
      <Votes {...room} />
      <Resolve {...room} />
      <div className="bar"><Onward id={room.sitting.id} from="nghi-quyet" /></div>
    </>
  )
}
