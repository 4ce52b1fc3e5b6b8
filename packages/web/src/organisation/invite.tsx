import { useCallback, useState } from 'react'
import { inviteHolders, previewInvitation, type Counts } from '../api/invite.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

type Of = Readonly<{ orgId: string; name: string; below: boolean }>

function Ask({ orgId, name, below, onSent }: Of & Readonly<{ onSent: (counts: Counts) => void }>) {
  const loading = useLoad(useCallback(() => asMe((token) => previewInvitation(token, orgId)), [orgId]))
  const { busy, wrong, run } = useDo()
  const send = () => run(async (key) => onSent(await asMe((token) => inviteHolders(token, orgId, key))))
  return (
    <Loaded within of={loading} title={words.invite}>
      {(counts) => (
        <>
          <p className="note">{words.inviting(name, below, counts)}</p>
          <Wrong words={wrong} />
          {counts.invited > 0 && <button type="button" className="button" aria-disabled={busy} onClick={send}>{words.sendTo(counts.invited)}</button>}
        </>
      )}
    </Loaded>
  )
}

/** Writes to all who hold a position here and below how to begin: first how many, then at one press. */
export function Invite(of: Of) {
  const [open, setOpen] = useState(false)
  const [sent, setSent] = useState<Counts>()
  return (
    <div className="noprint">
      <div role="status">{sent && <p className="note good">{words.invited(sent)}</p>}</div>
      {!sent && (open ? <Ask {...of} onSent={setSent} /> : <p><button type="button" className="button second" onClick={() => setOpen(true)}>{words.invite}</button></p>)}
    </div>
  )
}
