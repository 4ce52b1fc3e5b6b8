import type { MouseEvent, ReactNode } from 'react'
import { go } from './path.ts'

const plain = (event: MouseEvent) => event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

/** A link within the site; with a modifier key it opens as any other link does. */
export function Link({ to, className, current, children }: Readonly<{ to: string; className?: string; current?: boolean; children: ReactNode }>) {
  const follow = (event: MouseEvent) => {
    if (!plain(event)) return
    event.preventDefault()
    go(to)
  }
  return <a href={to} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>{children}</a>
}
