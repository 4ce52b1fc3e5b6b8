import { startTransition, useEffect, useState } from 'react'
import { Refused, troubleOf, type Trouble } from './http/failure.ts'

export type Loaded<T> =
  | Readonly<{ is: 'loading' }>
  | Readonly<{ is: 'done'; value: T }>
  | Readonly<{ is: 'refused'; refusal: Refused }>
  | Readonly<{ is: 'failed'; trouble: Trouble }>

const outcomeOf = (error: unknown): Loaded<never> => (error instanceof Refused ? { is: 'refused', refusal: error } : { is: 'failed', trouble: troubleOf(error) })

/** Loads once, again when asked, and by itself when the network is back after a failure. `load` must stay the same between renders. */
export function useLoad<T>(load: () => Promise<T>) {
  const [tries, setTries] = useState(0)
  const [state, setState] = useState<Loaded<T>>({ is: 'loading' })
  useEffect(() => {
    let wanted = true
    const show = (next: Loaded<T>) => { if (wanted) setState(next) }
    // What came is drawn in small pieces: a list of a hundred people must not keep a slow phone from a tap.
    load().then((value) => startTransition(() => show({ is: 'done', value })), (error: unknown) => show(outcomeOf(error)))
    return () => { wanted = false }
  }, [load, tries])

  /** Asks anew and shows what is known meanwhile: after a command that changed it. */
  const refresh = () => setTries((count) => count + 1)
  const again = () => {
    setState({ is: 'loading' })
    refresh()
  }
  const failed = state.is === 'failed'
  useEffect(() => {
    if (!failed) return
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [failed])
  return { state, again, refresh }
}
