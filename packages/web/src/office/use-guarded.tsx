import { useState, type ReactNode } from 'react'
import { Refused } from '../http/failure.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { Tick } from './tick.tsx'
import { officeWords as words } from './words.vi.ts'

/** What a command says of marked words: nothing, or that its writer has answered for them. */
export type Confirmed = Readonly<{ secrecyConfirmed?: true }>

/** A command whose words the server may ask a second question about (state secrets): shows the question, and sends again once it is answered. */
export function useGuarded() {
  const { busy, wrong, run } = useDo()
  const [asked, setAsked] = useState(false)
  const [yes, setYes] = useState(false)
  const send = (work: (key: string, confirmed: Confirmed) => Promise<void>) => run(async (key) => {
    try {
      await work(key, asked && yes ? { secrecyConfirmed: true } : {})
      setAsked(false)
      setYes(false)
    } catch (error) {
      if (error instanceof Refused && error.code === 'secrecy.asks') setAsked(true)
      throw error
    }
  })
  const said: ReactNode = (
    <>
      <Wrong words={wrong} />
      {asked && <Tick name={words.secrecy} on={yes} onChange={setYes} />}
    </>
  )
  return { busy, said, send }
}
