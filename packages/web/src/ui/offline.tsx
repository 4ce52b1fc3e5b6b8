import { useSyncExternalStore } from 'react'
import { text } from '../messages.vi.ts'

function onChange(listener: () => void): () => void {
  const events = ['online', 'offline']
  for (const event of events) window.addEventListener(event, listener)
  return () => events.forEach((event) => window.removeEventListener(event, listener))
}

/** Says when the network is gone, and what still works. */
export function Offline() {
  const online = useSyncExternalStore(onChange, () => navigator.onLine)
  return <div role="status">{!online && <p className="note">{text.offline}</p>}</div>
}
