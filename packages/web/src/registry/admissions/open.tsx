import { useCallback, useState, type SubmitEvent } from 'react'
import { openAdmission } from '../../api/registry/admissions.ts'
import { getProfile, type Profile } from '../../api/registry/members.ts'
import { go } from '../../router/path.ts'
import { dayText as civilDay } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { useLoad } from '../../use-load.ts'
import { Back } from '../parts/back.tsx'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { TextField } from '../parts/field.tsx'
import { words } from './words.vi.ts'

function Form({ person }: Readonly<{ person: Profile }>) {
  const [on, setOn] = useState(civilDay(Date.now()))
  const [certificateOn, setCertificateOn] = useState('')
  const { busy, wrong, run } = useDo()
  const faults = useFaults([unless(on !== '', 'ngay-mo', words.onMissing)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass()) return
    run(async (key) => {
      const { id } = await openAdmission({ memberId: person.id, on, ...(certificateOn === '' ? {} : { certificateOn }) }, key)
      go(`/ket-nap/${id}/ho-so`)
    })
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <Faults {...faults.shown} />
      <TextField id="ngay-mo" kind="date" label={words.on} hint={words.onHint} wrong={faults.of('ngay-mo')} value={on} onType={setOn} />
      <TextField id="giay-chung-nhan" kind="date" label={words.certificate} hint={words.certificateHint} value={certificateOn} onType={setCertificateOn} />
      <Wrong words={wrong} />
      <button className="button" aria-disabled={busy}>{words.open}</button>
    </form>
  )
}

/** Opens a candidate's way into the Party. */
export default function OpenAdmission({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => getProfile(id), [id]))
  return <><Back to={`/dang-vien/${id}`} words={words.person} /><Loaded of={loading} title={words.open}>{(person) => <><h1>{words.openFor(person.name)}</h1><Form person={person} /></>}</Loaded></>
}
