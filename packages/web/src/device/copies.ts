import { useEffect } from 'react'
import type { Trouble } from '../http/failure.ts'

const shown = new Map<string, Trouble>()
const listeners = new Set<() => void>()

/** Notes that a page shows a copy of the thing of this name, or no longer. */
export const asCopy = (name: string) => (because: Trouble | undefined): void => {
  if (because === undefined) shown.delete(name)
  else shown.set(name, because)
  for (const listener of listeners) listener()
}
export function onCopies(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
/** Why the page shows what this machine kept; undefined while it shows what the server said. */
export const copyBecause = (): Trouble | undefined => shown.values().next().value

/** A page that may show a copy of this thing says no more of it once it is left. */
export function useCopyOf(name: string): void {
  useEffect(() => () => asCopy(name)(undefined), [name])
}
