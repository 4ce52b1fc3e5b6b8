import { useEffect, useRef, type ReactNode } from 'react'
import { momentText } from '../../time.ts'
import { words } from './words.vi.ts'

/** The end that nobody can mistake: the ballot is in the box. */
export function Cast({ receipt, at, children }: Readonly<{ receipt: string; at: number; children: ReactNode }>) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    title.current?.focus()
    window.scrollTo(0, 0)
  }, [])
  return (
    <section className="note good cast" role="status">
      <h1 ref={title} tabIndex={-1}><span aria-hidden="true">✓ </span>{words.done}</h1>
      <p className="title">{words.doneAt(momentText(new Date(at).toISOString()))}</p>
      <p>{words.receipt}: <strong className="code">{receipt}</strong></p>
      <p>{words.receiptHint}</p>
      {children}
    </section>
  )
}
