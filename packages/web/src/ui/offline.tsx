import { useSyncExternalStore } from 'react'
import { outbox, onOutbox } from '../device/outbox.ts'
import { text } from '../messages.vi.ts'

function onChange(listener: () => void): () => void {
  const events = ['online', 'offline']
  for (const event of events) window.addEventListener(event, listener)
  return () => events.forEach((event) => window.removeEventListener(event, listener))
}
/** Whether the device thinks that it has a network. */
export const useOnline = () => useSyncExternalStore(onChange, () => navigator.onLine)

/** Says when the network is gone, what still works, and how much waits to be sent. */
export function Offline() {
  const online = useOnline()
  const count = useSyncExternalStore(onOutbox, outbox).filter(({ refused }) => !refused).length
  return (
    <div role="status">
      {!online && <p className="note">{text.offline} {count > 0 && text.waiting(count)}</p>}
      {online && count > 0 && <p className="note">{text.sendingSoon(count)}</p>}
    </div>
  )
}
