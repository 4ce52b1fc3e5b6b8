import { useCallback, useState } from 'react'
import { listDocuments, openDocument, withdrawDocument, type Paper } from '../api/documents.ts'
import type { Sitting } from '../api/sitting.ts'
import { page } from '../router/page.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Part } from '../amiss/part.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { openFile } from '../ui/open-file.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words as paperWords } from '../papers/words.vi.ts'
import { documentWords as words } from './document-words.vi.ts'

const AddPaper = page(() => import('../papers/add.tsx'))

const saidOf = ({ readers, audience, readBy }: Paper) => [audience === undefined || audience === 'ALL' ? undefined : paperWords.audiences[audience], readBy === undefined ? undefined : words.readBy(dateText(readBy)), readers && words.readers(readers.length)].filter((one) => one !== undefined).join(' · ')
type RowProps = Readonly<{ paper: Paper; busy: boolean; onOpen: () => void; onWithdraw: (() => void) | undefined }>
const Row = ({ paper, busy, onOpen, onWithdraw }: RowProps) => {
  const { name, status, read } = paper
  return (
    <li>
      <span className="grow">{status === 'READY' ? <button type="button" className="text" aria-disabled={busy} onClick={onOpen}>{name}</button> : <strong>{name}</strong>}<br /><span className="muted small">{saidOf(paper)}</span></span>
      <span className={read ? 'tag good' : 'tag quiet'}>{status === 'AWAITED' ? words.awaited : read ? words.read : words.unread}</span>
      {onWithdraw && <button type="button" className="text" aria-disabled={busy} aria-label={`${words.withdraw}: ${name}`} onClick={onWithdraw}>{words.withdraw}</button>}
    </li>
  )
}

function Adding({ sitting, onAdded }: Readonly<{ sitting: Sitting; onAdded: () => void }>) {
  const [open, setOpen] = useState(false)
  const added = () => {
    setOpen(false)
    onAdded()
  }
  if (!open) return <p><button type="button" className="button second" onClick={() => setOpen(true)}>{paperWords.add}</button></p>
  return <Part><AddPaper id={sitting.id} agenda={sitting.agenda} onAdded={added} /></Part>
}

/** The papers of a meeting; opening one is noted as read. Who records the meeting adds and withdraws them. */
export function Documents({ sitting, mayAdd = false, onChange }: Readonly<{ sitting: Sitting; mayAdd?: boolean; onChange?: () => void }>) {
  const { id } = sitting
  const { state, refresh } = useLoad(useCallback(() => asMe((token) => listDocuments(token, id)), [id]))
  const { busy, wrong, run } = useDo()
  const changed = () => {
    refresh()
    onChange?.()
  }
  const open = (paper: string) => run(async (key) => {
    await openFile(async () => (await asMe((token) => openDocument(token, paper, key))).url)
    refresh()
  })
  const withdraw = (paper: string) => run(async (key) => {
    await asMe((token) => withdrawDocument(token, paper, key))
    changed()
  })
  const papers = state.is === 'done' ? state.value.items.filter(({ status }) => status !== 'WITHDRAWN') : []
  if (papers.length === 0 && !mayAdd) return null
  return (
    <section className="card" aria-labelledby="tai-lieu">
      <h2 id="tai-lieu">{words.title}</h2>
      {papers.length === 0 && <p className="muted">{words.empty}</p>}
      <ul className="todo">{papers.map((paper) => <Row key={paper.id} paper={paper} busy={busy} onOpen={() => open(paper.id)} onWithdraw={mayAdd ? () => withdraw(paper.id) : undefined} />)}</ul>
      <Wrong words={wrong} />
      {mayAdd && <Adding sitting={sitting} onAdded={changed} />}
    </section>
  )
}
