import { useState } from 'react'
import { Rated } from '../api/classes.ts'
import { Choices } from '../../ui/choices.tsx'
import { tidy } from '../../ui/tidy.ts'
import { fullGrades } from '../words.vi.ts'
import { Area } from './field.tsx'
import { Trouble } from './trouble.tsx'
import { useAct } from './use-act.ts'

type Said = Readonly<{ legend: string; legendHint: string; choose: string; reason: string; reasonHint: string; press: string }>
type Props = Readonly<{ id: string; said: Said; send: (decided: Readonly<{ class: Rated; reason: string }>, key: string) => Promise<unknown>; again: () => void }>
/** A class to decide, with its reason; the button comes last. `id` ends the fields' ids. */
export function DecideClass({ id, said, send, again }: Props) {
  const [grade, setGrade] = useState<Rated>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const acting = useAct()
  function decide(): void {
    setMissing(grade === undefined)
    if (grade === undefined) return
    acting.act(async (key) => {
      await send({ class: grade, reason: tidy(reason) }, key)
      again()
    })
  }
  return (
    <>
      <Choices id={`muc-${id}`} four legend={said.legend} hint={said.legendHint} options={Rated.options.map((value) => ({ value, name: fullGrades[value] }))} value={grade} onChoose={setGrade} wrong={missing ? said.choose : undefined} />
      <Area id={`ly-do-${id}`} label={said.reason} hint={said.reasonHint} rows={2} longest={2000} value={reason} onType={setReason} />
      <Trouble of={acting} again={again} />
      <button type="button" className="button" aria-disabled={acting.busy} onClick={decide}>{said.press}</button>
    </>
  )
}
