import { useCallback, useState } from 'react'
import { Link } from '../../router/link.tsx'
import { momentText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { castBallot, getBallotPaper, type Slip } from '../api/ballots.ts'
import { Back, Help } from '../ui/help.tsx'
import { Cast } from './cast.tsx'
import { Promises } from './promises.tsx'
import { Vote } from './vote.tsx'
import { words } from './words.vi.ts'

function Paper({ slip }: Readonly<{ slip: Slip }>) {
  const [receipt, setReceipt] = useState<Readonly<{ text: string; at: number }>>()
  if (receipt) return <Cast receipt={receipt.text} at={receipt.at}><p><Link className="button" to="/danh-gia">{words.back}</Link></p></Cast>
  return (
    <>
      <h1>{slip.title}</h1>
      <p className="muted">{words.until(momentText(slip.until))}</p>
      <Promises says={slip.promises} />
      <Vote paper={slip} cast={async (marks, key) => setReceipt({ text: (await castBallot(slip.id, { slip: slip.slip, marks }, key)).receipt, at: Date.now() })} />
    </>
  )
}

/** A voter's own ballot. Asked for anew each time; no part of it is kept, nor stands in the address. */
export function MyBallot({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => getBallotPaper(id), [id]))
  return (
    <>
      <Back to={`/phieu/${id}/theo-doi`} name={words.follow} />
      <Loaded of={loading} title={words.title}>{(slip) => <Paper slip={slip} />}</Loaded>
      <Help says={words.helps} />
    </>
  )
}
