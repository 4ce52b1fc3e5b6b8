import { useCallback, useState } from 'react'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getReview, returnReview } from '../api/records.ts'
import { Area } from '../ui/field.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Grade } from '../ui/grade.tsx'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { words } from './words.vi.ts'

function GiveBack({ id, again }: Readonly<{ id: string; again: () => void }>) {
  const [reason, setReason] = useState('')
  const acting = useAct()
  const send = () => acting.act(async (key) => {
    await returnReview(id, tidy(reason), key)
    again()
  })
  return (
    <details className="help">
      <summary>{words.giveBack}</summary>
      <Area id="ly-do-tra" label={words.giveBackReason} hint={words.giveBackHint} rows={2} longest={1000} value={reason} onType={setReason} />
      <Trouble of={acting} />
      <p><button type="button" className="button second" aria-disabled={acting.busy} onClick={send}>{words.giveBack}</button></p>
    </details>
  )
}

/** A member's review as those who handle the cell's sheet read it once it was handed in. */
export function Review({ id, open, again }: Readonly<{ id: string; open: boolean; again: () => void }>) {
  const loading = useLoad(useCallback(() => getReview(id), [id]))
  const refresh = () => { loading.refresh(); again() }
  return (
    <section className="card" aria-labelledby="ban-kiem-diem">
      <h2 id="ban-kiem-diem">{words.review}</h2>
      <Loaded within of={loading} title={words.review}>{({ text, selfClass, status }) => <><p className="headline"><strong>{words.steps.SELF}</strong><Grade of={selfClass} /></p><p className="paper">{text}</p>{open && status === 'SUBMITTED' && <GiveBack id={id} again={refresh} />}</>}</Loaded>
    </section>
  )
}
