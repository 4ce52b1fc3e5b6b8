import { useSyncExternalStore } from 'react'

const MOVED = 'nen-nep.moved'

/** Goes to another page of this site without loading it anew. */
export function go(to: string): void {
  history.pushState(null, '', to)
  window.dispatchEvent(new Event(MOVED))
  window.scrollTo(0, 0)
}
/**
 * Whoever reads by ear or keyboard goes on at the content of the page they went to, also when they go back, not where the link was
 * that is gone. A page that puts the focus elsewhere does so after; a link within a page, such as one to a fault, moves it itself.
 */
export function focusOnMove(): void {
  let from = location.pathname
  onMove(() => {
    if (location.pathname !== from) document.querySelector('main')?.focus({ preventScroll: true })
    from = location.pathname
  })
}
/** Calls back whenever the address is another page's. */
export function onMove(listener: () => void): () => void {
  const events = ['popstate', MOVED]
  for (const event of events) window.addEventListener(event, listener)
  return () => events.forEach((event) => window.removeEventListener(event, listener))
}
export const usePath = () => useSyncExternalStore(onMove, () => location.pathname)
