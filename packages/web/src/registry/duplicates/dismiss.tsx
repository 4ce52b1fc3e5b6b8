import { useState, type SubmitEvent } from 'react'
import { dismissDuplicate } from '../../api/registry/duplicates.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { lettersOf, unless } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { AreaField } from '../parts/field.tsx'
import { words } from './words.vi.ts'

/** The registry asks for so many letters of a reason. */
export const LETTERS = 10

/** Says that two records are of two people, and why. */
export function Dismiss({ ids, onDone }: Readonly<{ ids: readonly [string, string]; onDone: () => void }>) {
  const [why, setWhy] = useState('')
  const { busy, wrong, run } = useDo()
  const faults = useFaults([unless(lettersOf(why) >= LETTERS, 'can-cu', words.whyShort)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass()) return
    run(async (key) => {
      await dismissDuplicate(ids, tidy(why), key)
      onDone()
    })
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <Faults {...faults.shown} />
      <AreaField id="can-cu" label={words.why} hint={words.whyHint} wrong={faults.of('can-cu')} value={why} onType={setWhy} />
      <Wrong words={wrong} />
      <button className="button" aria-disabled={busy}>{words.two}</button>
    </form>
  )
}
