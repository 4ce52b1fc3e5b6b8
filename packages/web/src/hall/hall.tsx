import { useEffect, useState, type SubmitEvent } from 'react'
import { askToSpeak, checkIn } from '../api/cockpit.ts'
import { asMe } from '../sign-in/session.ts'
import { Field } from '../ui/field.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

/** The digits that a camera brought along; they leave the address bar once they stand in the field. */
const scannedCode = () => /^#ma=(\d{6})$/.exec(location.hash)?.[1] ?? ''

/** A member says by the code of the hall that they are there. */
function CheckIn({ id }: Readonly<{ id: string }>) {
  const [scanned] = useState(scannedCode)
  const [code, setCode] = useState(scanned)
  useEffect(() => { if (scanned !== '') history.replaceState(null, '', location.pathname) }, [scanned])
  const [fault, setFault] = useState<string>()
  const [done, setDone] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const digits = code.replaceAll(/\s/g, '')
    const right = /^\d{6}$/.test(digits)
    setFault(right ? undefined : words.codeWrong)
    if (right) run(async (key) => {
      const { checkedIn, triesLeft = 0 } = await asMe((token) => checkIn(token, id, digits, key))
      setDone(checkedIn)
      setFault(checkedIn ? undefined : words.notRight(triesLeft))
    })
  }
  if (done) return <p className="note good" role="status">{words.done}</p>
  return (
    <form noValidate onSubmit={submit}>
      {scanned !== '' && scanned === code && <p className="note">{words.scanned}</p>}
      <Field id="ma-diem-danh" label={words.code} hint={words.codeHint} wrong={fault}>{(told) => <input {...told} type="text" inputMode="numeric" autoComplete="one-time-code" maxLength={7} value={code} onChange={(event) => setCode(event.target.value)} />}</Field>
      <Wrong words={fault ?? wrong} />
      <button className="button second" aria-disabled={busy}>{words.send}</button>
    </form>
  )
}

/** A member puts their hand up, and down again. */
function Hand({ id }: Readonly<{ id: string }>) {
  const [up, setUp] = useState(false)
  const { busy, wrong, run } = useDo()
  const turn = (to: boolean) => run(async (key) => {
    await asMe((token) => askToSpeak(token, id, !to, key))
    setUp(to)
  })
  return (
    <div>
      <p className={up ? 'note good' : 'hint'} role="status">{up ? words.asked : words.speakHint}</p>
      <Wrong words={wrong} />
      <button type="button" className={up ? 'button second' : 'button'} aria-disabled={busy} onClick={() => turn(!up)}>{up ? words.withdraw : words.speak}</button>
    </div>
  )
}

/** What a member does from their own phone in the hall: the code at the door, the hand while the meeting goes on. */
export const Hall = ({ id, going }: Readonly<{ id: string; going: boolean }>) => (
  <section className="card" aria-labelledby="hoi-truong">
    <h2 id="hoi-truong">{words.title}</h2>
    {going && <Hand id={id} />}
    <CheckIn id={id} />
  </section>
)
