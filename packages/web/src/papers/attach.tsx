import { useState, type SubmitEvent } from 'react'
import { attachEvidence, type Of } from '../api/evidence.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { unless } from '../registry/parts/check.ts'
import { Faults, useFaults } from '../registry/parts/faults.tsx'
import { SelectField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Field } from '../ui/field.tsx'
import { called, words } from './words.vi.ts'

const MB = 1024 * 1024
/** What may be sent, how large in bytes, and what it is called: a photo of a protocol is a picture or a scan, evidence may be a document. */
const kinds = {
  evidence: { accept: 'image/*,.pdf,.doc,.docx,.xls,.xlsx', largest: 48 * MB, text: called.evidence },
  photo: { accept: 'image/jpeg,image/png,image/webp,image/heic,application/pdf', largest: 20 * MB, text: called.photo },
}
type Kind = (typeof kinds)['evidence']
const kindOf = (of: Of): Kind => (of === 'sheets' ? kinds.photo : kinds.evidence)
const wrongWith = (id: string, file: File | undefined, { largest, text }: Kind) => [unless(file !== undefined, id, words.fileMissing), unless((file?.size ?? 1) > 0, id, words.fileEmpty), unless((file?.size ?? 0) <= largest, id, text.large)]
type Props = Readonly<{ of: Of; id: string; onSent: () => void }>

/** How much of the file is there, while it goes. */
const Going = ({ percent }: Readonly<{ percent: number }>) => (
  <>
    <progress max={100} value={percent} aria-label={words.sending} />
    <p role="status" className="muted">{words.sending}</p>
  </>
)

function One({ of, id, onSent }: Props) {
  const kind = kindOf(of)
  const { accept, text } = kind
  const [field, secrecy] = [`mc-tep-${id}`, `mc-mat-${id}`]
  const [file, setFile] = useState<File>()
  const [classification, setClassification] = useState('')
  const [percent, setPercent] = useState(0)
  const { busy, said, send } = useGuarded()
  const faults = useFaults([...wrongWith(field, file, kind), unless(classification !== '', secrecy, words.secrecyMissing)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass() || file === undefined) return
    send(async (key, confirmed) => {
      setPercent(0)
      await asMe((token) => attachEvidence(token, { of, id }, { file, about: { classification, ...confirmed }, onSent: setPercent }, key))
      onSent()
    })
  }
  return (
    <form noValidate onSubmit={submit} aria-label={text.attach}>
      <Faults {...faults.shown} />
      <Field id={field} label={text.one} hint={text.hint} wrong={faults.of(field)}>{(told) => <input {...told} type="file" accept={accept} onChange={(event) => setFile(event.target.files?.[0])} />}</Field>
      <SelectField id={secrecy} label={words.secrecy} hint={words.secrecyHint} wrong={faults.of(secrecy)} value={classification} onType={setClassification} options={words.levels} />
      {said}
      {busy && <Going percent={percent} />}
      <button className="button second" aria-disabled={busy}>{text.attach}</button>
    </form>
  )
}

/** A photo or a file that shows what was done, sent from this phone; how secret it is is asked before a byte is sent. The next one begins with empty fields. */
export function Attach({ onSent, ...to }: Props) {
  const [count, setCount] = useState(0)
  const sent = () => {
    setCount(count + 1)
    onSent()
  }
  return (
    <>
      <p role="status" className={count > 0 ? 'note good' : 'unseen'}>{count > 0 ? words.attached : ''}</p>
      <One key={count} {...to} onSent={sent} />
    </>
  )
}
