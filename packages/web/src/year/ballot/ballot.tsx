import type { Me } from '../../me/me.ts'
import { Follow } from './follow.tsx'
import { MyBallot } from './my-ballot.tsx'

/** The pages of one ballot. */
export default function Ballot({ me, id, step }: Readonly<{ me: Me; id: string; step: string }>) {
  return step === 'bo-phieu' ? <MyBallot id={id} /> : <Follow id={id} me={me} />
}
