import { useState, type SubmitEvent } from 'react'
import * as v from 'valibot'
import { Profile, updateMember, type Changes } from '../../api/registry/members.ts'
import { Refused } from '../../http/failure.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import type { Fault } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { changesOf, faultsIn, RecordFields, type Typed } from './fields.tsx'
import { Stale } from './stale.tsx'
import { words } from './words.vi.ts'

const Standing = v.object({ current: Profile })
const standingIn = (error: unknown) => {
  const read = error instanceof Refused && error.status === 412 ? v.safeParse(Standing, error.problem) : undefined
  return read?.success ? read.output.current : undefined
}
const nothing = (changes: Changes): Fault[] => (Object.keys(changes).length === 0 ? [{ id: 'muc-name', words: words.nothing }] : [])

/** Mends a record. Where somebody else was faster, both texts are shown, and the person chooses. */
export function EditRecord({ person, onDone, onBack }: Readonly<{ person: Profile; onDone: () => void; onBack: () => void }>) {
  const [typed, setTyped] = useState<Typed>({})
  const [newer, setNewer] = useState<Profile>()
  const { busy, wrong, run } = useDo()
  const changes = changesOf(typed)
  const faults = useFaults([...faultsIn(typed), ...nothing(changes)])
  const save = (version: number) => run(async (key) => {
    try {
      await updateMember(person.id, changes, { key, version })
      onDone()
    } catch (error) {
      const current = standingIn(error)
      if (!current) throw error
      setNewer(current)
    }
  })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (faults.pass()) save(person.version)
  }
  if (newer) return <Stale changes={changes} current={newer} onMine={() => save(newer.version)} onTheirs={onDone} />
  return (
    <form className="card" noValidate onSubmit={submit} aria-labelledby="sua-ho-so">
      <h2 id="sua-ho-so">{words.edit}</h2>
      <p className="hint">{words.editHint}</p>
      <Faults {...faults.shown} />
      <RecordFields person={person} typed={typed} wrong={faults.of} onType={setTyped} />
      <Wrong words={wrong} />
      <div className="actions"><button className="button" aria-disabled={busy}>{words.save}</button><button type="button" className="button second" onClick={onBack}>{words.back}</button></div>
    </form>
  )
}
