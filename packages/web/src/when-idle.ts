/** How long, in ms, work that can wait is put off at most where a page is never idle. */
const AT_MOST = 5_000

/** Does something once the page is loaded and has nothing better to do. Safari knows no idleness: there it is done a moment after. */
export function whenIdle(work: () => void): void {
  const soon = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: AT_MOST })
    else setTimeout(work, 1_000)
  }
  if (document.readyState === 'complete') soon()
  else window.addEventListener('load', soon, { once: true })
}
