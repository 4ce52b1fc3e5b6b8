import { useSyncExternalStore } from 'react'
import { copyBecause, onCopies } from '../device/copies.ts'
import { outbox, onOutbox } from '../device/outbox.ts'
import { text } from '../messages.vi.ts'

function onChange(listener: () => void): () => void {
  const events = ['online', 'offline']
  for (const event of events) window.addEventListener(event, listener)
  return () => events.forEach((event) => window.removeEventListener(event, listener))
}
/** Whether the device thinks that it has a network. */
export const useOnline = () => useSyncExternalStore(onChange, () => navigator.onLine)

/** Says when the network is gone or the server gives no answer, what still works, whether a copy is shown, and how much waits to be sent. */
export function Offline() {
  const online = useOnline()
  const count = useSyncExternalStore(onOutbox, outbox).filter(({ refused }) => !refused).length
  const copy = useSyncExternalStore(onCopies, copyBecause)
  return (
    <div role="status">
      {!online && <p className="note">{text.offline} {count > 0 && text.waiting(count)}</p>}
      {online && copy && <p className="note">{text.copy[copy]}</p>}
      {online && count > 0 && <p className="note">{text.sendingSoon(count)}</p>}
    </div>
  )
}
