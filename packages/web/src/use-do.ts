import { useState } from 'react'
import { Refused, troubleOf } from './http/failure.ts'
import { text } from './messages.vi.ts'

/** A command to the server while one looks: busy, done, or why not. The same press again after a failure keeps its key, so it counts once. */
export function useDo() {
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const [key, setKey] = useState(() => crypto.randomUUID())
  async function run(work: (key: string) => Promise<void>): Promise<void> {
    if (busy) return
    setBusy(true)
    setWrong(undefined)
    try {
      await work(key)
      setKey(crypto.randomUUID())
    } catch (error) {
      if (error instanceof Refused) setKey(crypto.randomUUID())
      setWrong(error instanceof Refused ? error.message : `${text.answer.notSent} ${text.failed[troubleOf(error)]}`)
    } finally {
      setBusy(false)
    }
  }
  return { busy, wrong, run: (work: (key: string) => Promise<void>) => void run(work) }
}
