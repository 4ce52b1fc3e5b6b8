import { useState, type SubmitEvent } from 'react'
import { proposeCorrection } from '../../api/registry/corrections.ts'
import type { Profile } from '../../api/registry/members.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { unless } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { AreaField } from '../parts/field.tsx'
import { Good } from '../parts/good.tsx'
import { changesOf, faultsIn, RecordFields, type Typed } from './fields.tsx'
import { words } from './words.vi.ts'

/** Somebody's wish to have their own record mended, with why. */
export function Propose({ person, onBack }: Readonly<{ person: Profile; onBack: () => void }>) {
  const [typed, setTyped] = useState<Typed>({})
  const [why, setWhy] = useState('')
  const [sent, setSent] = useState(false)
  const { busy, wrong, run } = useDo()
  const changes = changesOf(typed)
  const faults = useFaults([...faultsIn(typed), unless(Object.keys(changes).length > 0, 'muc-name', words.nothing), unless(tidy(why) !== '', 'vi-sao', words.whyMissing)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass()) return
    run(async (key) => {
      await proposeCorrection(person.id, { changes, why: tidy(why) }, key)
      setSent(true)
    })
  }
  if (sent) return <Good><p>{words.sent}</p></Good>
  return (
    <form className="card" noValidate onSubmit={submit} aria-labelledby="de-nghi">
      <h2 id="de-nghi">{words.propose}</h2>
      <p className="hint">{words.proposeHint}</p>
      <Faults {...faults.shown} />
      <RecordFields person={person} typed={typed} wrong={faults.of} onType={setTyped} />
      <AreaField id="vi-sao" most={1000} label={words.why} hint={words.whyHint} wrong={faults.of('vi-sao')} value={why} onType={setWhy} />
      <Wrong words={wrong} />
      <div className="actions"><button className="button" aria-disabled={busy}>{words.send}</button><button type="button" className="button second" onClick={onBack}>{words.back}</button></div>
    </form>
  )
}
