import { useState, type SubmitEvent } from 'react'
import { recordLimitation } from '../api/limitations.ts'
import { useGuarded } from '../office/use-guarded.tsx'
import { AreaField, SelectField, TextField, type Option } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Choices } from '../ui/choices.tsx'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

const ofs = (['CELL', 'COMMITTEE'] as const).map((value) => ({ value, name: words.ofs[value] }))
const empty = { text: '', causes: '', remedy: '', ownerId: '', dueOn: '', tag: '' }
const asked = ['text', 'causes', 'remedy', 'ownerId', 'dueOn'] as const

/** Says what the cell or its committee lacks, why, and who mends it until when; a text that names somebody is refused. */
export function RecordLimitation({ cellId, people, tags, onDone }: Readonly<{ cellId: string; people: readonly Option[]; tags: readonly Option[]; onDone: () => void }>) {
  const [of, setOf] = useState<'CELL' | 'COMMITTEE'>('CELL')
  const [typed, setTyped] = useState(empty)
  const [missing, setMissing] = useState(false)
  const { busy, said, send } = useGuarded()
  const put = (field: keyof typeof empty) => (value: string) => setTyped({ ...typed, [field]: value })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = asked.some((field) => tidy(typed[field]) === '')
    setMissing(lacks)
    if (lacks) return
    const { tag, ownerId, dueOn, ...texts } = typed
    send(async (key, confirmed) => {
      await asMe((token) => recordLimitation(token, { cellId, of, text: tidy(texts.text), causes: tidy(texts.causes), remedy: tidy(texts.remedy), ownerId, dueOn, ...(tag === '' ? {} : { tags: [tag] }), ...confirmed }, key))
      onDone()
    })
  }
  return (
    <form className="card now" noValidate onSubmit={submit} aria-labelledby="ghi-han-che">
      <h2 id="ghi-han-che">{words.record}</h2>
      <Choices id="hc-cua" legend={words.of} hint={words.ofHint} options={ofs} value={of} onChoose={setOf} />
      <AreaField id="hc-gi" label={words.text} hint={words.textHint} most={1000} value={typed.text} onType={put('text')} />
      <AreaField id="hc-vi" label={words.causes} hint={words.causesHint} most={1000} value={typed.causes} onType={put('causes')} />
      <AreaField id="hc-cach" label={words.remedy} hint={words.remedyHint} most={1000} value={typed.remedy} onType={put('remedy')} />
      <div className="pair">
        <SelectField id="hc-ai" label={words.owner} hint={words.ownerHint} value={typed.ownerId} onType={put('ownerId')} options={people} />
        <TextField id="hc-han" label={words.due} hint={words.dueHint} kind="date" value={typed.dueOn} onType={put('dueOn')} />
      </div>
      <SelectField id="hc-bieu-hien" label={words.tag} hint={words.tagHint} value={typed.tag} onType={put('tag')} options={[{ value: '', name: words.noTag }, ...tags]} />
      {missing ? <Wrong words={words.missing} /> : said}
      <button className="button" aria-disabled={busy}>{words.save}</button>
    </form>
  )
}
