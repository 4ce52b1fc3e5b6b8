import { useState, type SubmitEvent } from 'react'
import { undoMerge } from '../../api/registry/duplicates.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { tidy } from '../../ui/tidy.ts'
import { AreaField } from '../parts/field.tsx'
import { Good } from '../parts/good.tsx'
import { words } from './words.vi.ts'

/** That two records are one now, and the way back while there is one. */
export function Undo({ name, mergeId, onDone }: Readonly<{ name: string; mergeId: string; onDone: () => void }>) {
  const [why, setWhy] = useState('')
  const [undone, setUndone] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run(async (key) => {
      await undoMerge(mergeId, tidy(why), key)
      setUndone(true)
    })
  }
  return (
    <>
      <Good><p>{undone ? words.undone : words.merged(name)}</p></Good>
      {!undone && (
        <details className="card help">
          <summary>{words.undo}</summary>
          <form noValidate onSubmit={submit}>
            <AreaField id="vi-sao-hoan-tac" label={words.undoWhy} hint={words.whyHint} value={why} onType={setWhy} />
            <Wrong words={wrong} />
            <button className="button second" aria-disabled={busy}>{words.undo}</button>
          </form>
        </details>
      )}
      <p><button type="button" className="button" onClick={onDone}>{words.back}</button></p>
    </>
  )
}
