import { useState } from 'react'
import { meetingPapers } from '../api/reports.ts'
import type { Item } from '../api/sitting.ts'
import { FileButton } from '../office/file.tsx'
import { SelectField } from '../registry/parts/field.tsx'
import { words } from './words.vi.ts'

type Kind = keyof typeof words.kinds
type Known = Readonly<{ id: string; kinds: readonly Kind[]; agenda?: readonly Item[] }>

function Extract({ id, agenda }: Readonly<{ id: string; agenda: readonly Item[] }>) {
  const [itemId, setItemId] = useState(agenda[0]?.id ?? '')
  return (
    <details className="help">
      <summary>{words.extract}</summary>
      <SelectField id="trich-muc" label={words.item} hint={words.itemHint} value={itemId} onType={setItemId} options={agenda.map((item, index) => ({ value: item.id, name: `${index + 1}. ${item.title}` }))} />
      <FileButton key={itemId} maker={meetingPapers} body={{ kind: 'MINUTES_EXTRACT', meetingId: id, itemId }} name={words.extractFile} />
    </details>
  )
}

/** A meeting's papers as Word files in their official shape; `agenda` where an extract of the minutes may be taken. */
export default function Files({ id, kinds, agenda = [] }: Known) {
  return (
    <section className="card noprint" aria-labelledby="tep-word">
      <h2 id="tep-word">{words.files}</h2>
      <p className="hint">{words.filesHint}</p>
      <div className="actions">{kinds.map((kind) => <FileButton key={kind} maker={meetingPapers} body={{ kind, meetingId: id }} name={words.kinds[kind]} />)}</div>
      {agenda.length > 0 && <Extract id={id} agenda={agenda} />}
    </section>
  )
}
