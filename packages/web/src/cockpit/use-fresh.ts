import { useEffect } from 'react'

const EVERY = 10_000
/** Asks anew every ten seconds while the page is looked at. */
export function useFresh(refresh: () => void): void {
  useEffect(() => {
    const timer = setInterval(() => { if (!document.hidden) refresh() }, EVERY)
    return () => clearInterval(timer)
  }, [])
}
