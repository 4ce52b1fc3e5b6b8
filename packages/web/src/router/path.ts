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

/** The named parts of a path that fits a pattern such as `/buoi-hop/:id`; undefined when it does not fit. */
export function matched(pattern: string, path: string): Record<string, string> | undefined {
  const [want, have] = [pattern.split('/'), path.replace(/(.)\/$/, '$1').split('/')]
  if (want.length !== have.length) return undefined
  const parts: Record<string, string> = {}
  for (const [index, part] of want.entries()) {
    const given = have[index] ?? ''
    if (part.startsWith(':')) parts[part.slice(1)] = decodeURIComponent(given)
    else if (part !== given) return undefined
  }
  return parts
}
