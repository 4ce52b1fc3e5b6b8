import { useState, type SubmitEvent } from 'react'
import { addDocument, type Audience } from '../api/documents.ts'
import type { Item } from '../api/sitting.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { unless } from '../registry/parts/check.ts'
import { Faults, useFaults } from '../registry/parts/faults.tsx'
import { SelectField, TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Choices } from '../ui/choices.tsx'
import { Field } from '../ui/field.tsx'
import { words } from './words.vi.ts'

const LARGEST = 48 * 1024 * 1024
const audiences = (['ALL', 'NOT_BEFORE', 'COMMITTEE'] as const).map((value) => ({ value, name: words.audiences[value] }))
const wrongWith = (file: File | undefined) => [unless(file !== undefined, 'tl-tep', words.fileMissing), unless((file?.size ?? 1) > 0, 'tl-tep', words.fileEmpty), unless((file?.size ?? 0) <= LARGEST, 'tl-tep', words.fileLarge)]

/** A paper or a photo for the meeting: whom it is for and how secret it is are asked before a byte is sent; state secrets are refused. */
export default function AddPaper({ id, agenda, onAdded }: Readonly<{ id: string; agenda: readonly Item[]; onAdded: () => void }>) {
  const [file, setFile] = useState<File>()
  const [audience, setAudience] = useState<Audience>('ALL')
  const [classification, setClassification] = useState('')
  const [itemId, setItemId] = useState('')
  const [readBy, setReadBy] = useState('')
  const { busy, said, send } = useGuarded()
  const faults = useFaults([...wrongWith(file), unless(classification !== '', 'tl-mat', words.secrecyMissing)])
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (!faults.pass() || file === undefined) return
    send(async (key, confirmed) => {
      const about = { classification, audience, ...(itemId === '' ? {} : { itemId }), ...(readBy === '' ? {} : { readBy }), ...confirmed }
      await asMe((token) => addDocument(token, id, { file, about }, key))
      onAdded()
    })
  }
  const items = [{ value: '', name: words.whole }, ...agenda.map((item, index) => ({ value: item.id, name: `${index + 1}. ${item.title}` }))]
  return (
    <form noValidate onSubmit={submit} aria-label={words.add}>
      <Faults {...faults.shown} />
      <Field id="tl-tep" label={words.file} hint={words.fileHint} wrong={faults.of('tl-tep')}>{(told) => <input {...told} type="file" accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.odt,.txt" onChange={(event) => setFile(event.target.files?.[0])} />}</Field>
      <SelectField id="tl-mat" label={words.secrecy} hint={words.secrecyHint} wrong={faults.of('tl-mat')} value={classification} onType={setClassification} options={words.levels} />
      <Choices id="tl-ai" legend={words.audience} options={audiences} value={audience} onChoose={setAudience} />
      <div className="pair">
        <SelectField id="tl-muc" label={words.item} hint={words.itemHint} value={itemId} onType={setItemId} options={items} />
        <TextField id="tl-han" label={words.readBy} hint={words.readByHint} kind="date" value={readBy} onType={setReadBy} />
      </div>
      {said}
      <p role="status" className="muted">{busy && words.sending}</p>
      <button className="button second" aria-disabled={busy}>{words.send}</button>
    </form>
  )
}
