import { useEffect, useRef, type ReactNode } from 'react'

/** That something was done; takes the focus, since the button that was pressed may be gone. */
export function Good({ children }: Readonly<{ children: ReactNode }>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return <div className="note good" role="status" tabIndex={-1} ref={box}>{children}</div>
}
