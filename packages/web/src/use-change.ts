import { useState } from 'react'
import { Refused } from './http/failure.ts'
import { useGuarded, type Confirmed } from './office/use-guarded.tsx'

/** Under which version a change is sent, and what its writer has confirmed of its words. */
export type How = Readonly<{ key: string; version: number; confirmed: Confirmed }>
type Versioned = Readonly<{ version?: number | undefined }>

/** A change of what one has seen. Where somebody was faster, `now` is what stands by then: it is shown beside what one typed, and the next press replaces it. */
export function useChange<T extends Versioned>(seen: T, look: () => Promise<T>) {
  const { busy, said, send } = useGuarded()
  const [now, setNow] = useState<T>()
  const change = (work: (how: How) => Promise<void>) => send(async (key, confirmed) => {
    try {
      await work({ key, confirmed, version: (now ?? seen).version ?? 0 })
    } catch (error) {
      if (error instanceof Refused && error.status === 412) setNow(await look())
      throw error
    }
  })
  return { busy, said, now, change }
}
