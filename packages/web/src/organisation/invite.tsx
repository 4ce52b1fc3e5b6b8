import { useState } from 'react'
import { inviteHolders, type Counts } from '../api/invite.ts'
import { asMe } from '../sign-in/session.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

/** Writes to all who hold a position here and below how to begin: first how many, then at one press. */
export function Invite({ orgId, name, below }: Readonly<{ orgId: string; name: string; below: boolean }>) {
  const [counts, setCounts] = useState<Counts>()
  const [sent, setSent] = useState(false)
  const { busy, wrong, run } = useDo()
  const ask = (send: boolean) => run(async (key) => {
    setCounts(await asMe((token) => inviteHolders(token, orgId, send ? key : undefined)))
    setSent(send)
  })
  // With the counts comes another button, so that a press too many on the first never sends.
  return (
    <div className="noprint wholeline">
      <div role="status">{counts && (sent ? <p className="note good">{words.invited(counts.invited)}</p> : <p className="note">{words.inviting(name, below, counts)}</p>)}</div>
      <Wrong words={wrong} />
      {!sent && counts?.invited !== 0 && <button key={counts && 'send'} type="button" className="button second" aria-disabled={busy} onClick={() => ask(counts !== undefined)}>{counts ? words.sendTo(counts.invited) : words.invite}</button>}
    </div>
  )
}
