import { useCallback } from 'react'
import { listDocuments, openDocument, type Paper } from '../api/documents.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Wrong } from '../ui/wrong.tsx'
import { documentWords as words } from './document-words.vi.ts'

const Row = ({ paper: { name, status, read, readers }, busy, onOpen }: Readonly<{ paper: Paper; busy: boolean; onOpen: () => void }>) => (
  <li>
    <span className="grow">{status === 'READY' ? <button type="button" className="text" aria-disabled={busy} onClick={onOpen}>{name}</button> : <strong>{name}</strong>}{readers && <><br /><span className="muted small">{words.readers(readers.length)}</span></>}</span>
    <span className={read ? 'tag good' : 'tag quiet'}>{status === 'AWAITED' ? words.awaited : read ? words.read : words.unread}</span>
  </li>
)

/** The papers of a meeting; opening one is noted as read. */
export function Documents({ id }: Readonly<{ id: string }>) {
  const { state, again } = useLoad(useCallback(() => asMe((token) => listDocuments(token, id)), [id]))
  const { busy, wrong, run } = useDo()
  const open = (paper: string) => run(async (key) => {
    const { url } = await asMe((token) => openDocument(token, paper, key))
    window.open(url, '_blank', 'noopener')
    again()
  })
  const papers = state.is === 'done' ? state.value.items.filter(({ status }) => status !== 'WITHDRAWN') : []
  if (papers.length === 0) return null
  return (
    <section className="card" aria-labelledby="tai-lieu">
      <h2 id="tai-lieu">{words.title}</h2>
      <ul className="todo">{papers.map((paper) => <Row key={paper.id} paper={paper} busy={busy} onOpen={() => open(paper.id)} />)}</ul>
      <Wrong words={wrong} />
    </section>
  )
}
