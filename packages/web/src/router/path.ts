import { useSyncExternalStore } from 'react'

const MOVED = 'nen-nep.moved'

/** Goes to another page of this site without loading it anew. */
export function go(to: string): void {
  history.pushState(null, '', to)
  window.dispatchEvent(new Event(MOVED))
  window.scrollTo(0, 0)
}
function onMove(listener: () => void): () => void {
  const events = ['popstate', MOVED]
  for (const event of events) window.addEventListener(event, listener)
  return () => events.forEach((event) => window.removeEventListener(event, listener))
}
export const usePath = () => useSyncExternalStore(onMove, () => location.pathname)
