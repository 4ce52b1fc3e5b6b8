import { useState } from 'react'
import { Rated } from '../api/classes.ts'
import { decideCollective, returnReport, type Collective } from '../api/collectives.ts'
import { Choices } from '../../ui/choices.tsx'
import { Area } from '../ui/field.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { fullGrades } from '../words.vi.ts'
import { words } from './words.vi.ts'

/** The superior's decision on a body, with the reason it needs where it differs. */
export function Decide({ body: { id, version }, again }: Readonly<{ body: Collective; again: () => void }>) {
  const [grade, setGrade] = useState<Rated>()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const acting = useAct()
  function decide(): void {
    setMissing(grade === undefined)
    if (grade === undefined) return
    const why = tidy(reason)
    acting.act(async (key) => {
      await decideCollective(id, { class: grade, ...(why === '' ? {} : { reason: why }) }, { version, key })
      again()
    })
  }
  return (
    <section className="card" aria-labelledby="quyet-dinh-tap-the">
      <h3 id="quyet-dinh-tap-the">{words.decide}</h3>
      <Choices id="muc-tap-the" four legend={words.decided} options={Rated.options.map((value) => ({ value, name: fullGrades[value] }))} value={grade} onChoose={setGrade} wrong={missing ? words.choose : undefined} />
      <Area id="ly-do-tap-the" label={words.reason} hint={words.reasonHint} rows={2} longest={2000} value={reason} onType={setReason} />
      <Trouble of={acting} again={again} />
      <button type="button" className="button" aria-disabled={acting.busy} onClick={decide}>{words.press}</button>
    </section>
  )
}

export function GiveBack({ id, again }: Readonly<{ id: string; again: () => void }>) {
  const [reason, setReason] = useState('')
  const acting = useAct()
  const send = () => acting.act(async (key) => {
    await returnReport(id, tidy(reason), key)
    again()
  })
  return (
    <details className="help">
      <summary>{words.giveBack}</summary>
      <Area id="ly-do-tra-tap-the" label={words.giveBackReason} hint={words.giveBackHint} rows={2} longest={1000} value={reason} onType={setReason} />
      <Trouble of={acting} />
      <p><button type="button" className="button second" aria-disabled={acting.busy} onClick={send}>{words.giveBack}</button></p>
    </details>
  )
}
