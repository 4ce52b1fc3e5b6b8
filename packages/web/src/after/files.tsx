import { useState } from 'react'
import { kitPath, meetingPapers } from '../api/reports.ts'
import type { Item } from '../api/sitting.ts'
import { FileButton } from '../office/file.tsx'
import { Paper } from '../office/paper.tsx'
import { SelectField } from '../registry/parts/field.tsx'
import { words } from './words.vi.ts'

type Kind = keyof typeof words.kinds
type Known = Readonly<{ id: string; kinds: readonly Kind[]; agenda?: readonly Item[]; kit?: boolean }>

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

/** All for the evening on two pages, for a hall without a phone or a signal. */
function Kit({ id }: Readonly<{ id: string }>) {
  const [open, setOpen] = useState(false)
  return (
    <section className="card" aria-labelledby="tui-tai-lieu">
      <h2 id="tui-tai-lieu" className="noprint">{words.kit}</h2>
      <p className="hint noprint">{words.kitHint}</p>
      <p className="noprint"><button type="button" className="button second" aria-expanded={open} onClick={() => setOpen(!open)}>{words.kitShow}</button></p>
      {open && <Paper path={kitPath(id)} title={words.kit} />}
    </section>
  )
}

/** A meeting's papers as Word files in their official shape; `agenda` where an extract of the minutes may be taken, `kit` before the meeting. */
export default function Files({ id, kinds, agenda = [], kit = false }: Known) {
  return (
    <>
      <section className="card noprint" aria-labelledby="tep-word">
        <h2 id="tep-word">{words.files}</h2>
        <p className="hint">{words.filesHint}</p>
        <div className="actions">{kinds.map((kind) => <FileButton key={kind} maker={meetingPapers} body={{ kind, meetingId: id }} name={words.kinds[kind]} />)}</div>
        {agenda.length > 0 && <Extract id={id} agenda={agenda} />}
      </section>
      {kit && <Kit id={id} />}
    </>
  )
}
