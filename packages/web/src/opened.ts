/** The letter's own mark in the address of the page it leads to. */
const MARK = 'thu'

/**
 * Tells that the link of a letter was opened, so that its sender sees it arrived; nothing waits for that, and it may fail.
 * A program that only checks where links lead runs no script, so it counts for nobody.
 */
export function tellOpened(): void {
  const { pathname, searchParams: asked } = new URL(location.href)
  const token = asked.get(MARK) ?? (pathname === '/tra-loi' ? asked.get('token') : null)
  if (!token) return
  if (asked.has(MARK)) history.replaceState(history.state, '', pathname)
  navigator.sendBeacon('/notifications/public/openings', new Blob([JSON.stringify({ token })], { type: 'application/json' }))
}
