import { useState } from 'react'
import { publishMonthPlan } from '../api/month-plan.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { asMe } from '../sign-in/session.ts'
import { Field } from '../ui/field.tsx'
import { words } from './words.vi.ts'

/** Publishes a month for every cell below: what is settled stays, the rest takes the cell’s own year plan. */
export function Publish({ of, before, onDone }: Readonly<{ of: Readonly<{ orgId: string; month: string }>; before: boolean; onDone: () => void }>) {
  const [usualTime, setUsualTime] = useState('19:00')
  const [done, setDone] = useState(false)
  const { busy, said, send } = useGuarded()
  const publish = () => send(async (key, confirmed) => {
    await asMe((token) => publishMonthPlan(token, { ...of, ...(usualTime === '' ? {} : { usualTime }), ...confirmed }, key))
    setDone(true)
    onDone()
  })
  return (
    <>
      <p className="hint">{words.publishHint}</p>
      <Field id="gio-thuong-le" label={words.time} hint={words.timeHint}>{(told) => <input {...told} type="time" value={usualTime} onChange={(event) => setUsualTime(event.target.value)} />}</Field>
      {said}
      <div role="status">{done && <p className="note good">{words.published}</p>}</div>
      <button type="button" className="button" aria-disabled={busy} onClick={publish}>{before ? words.again : words.publish}</button>
    </>
  )
}
