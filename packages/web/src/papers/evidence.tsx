import { useCallback } from 'react'
import { listEvidence, openEvidence, withdrawEvidence, type Evidence as Piece, type Of } from '../api/evidence.ts'
import { page } from '../router/page.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { openFile } from '../ui/open-file.ts'
import { Part } from '../amiss/part.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { called, words } from './words.vi.ts'

const Attach = page(async () => ({ default: (await import('./attach.tsx')).Attach }))

/** The files that show what was done for a task or a limitation. `fresh` are those that a report or an acceptance can name: there, and not named yet. */
export function useEvidence(of: Of, id: string) {
  const loading = useLoad(useCallback(() => asMe((token) => listEvidence(token, of, id)), [of, id]))
  const items = loading.state.is === 'done' ? loading.state.value.items : []
  return { of, id, loading, fresh: items.filter(({ status, named }) => status === 'READY' && !named).map((one) => one.id) }
}
type Known = ReturnType<typeof useEvidence>

type Called = (typeof called)['evidence']
/** What files are called where they show this. */
export const calledOf = (of: Of): Called => (of === 'sheets' ? called.photo : called.evidence)
const tagOf = ({ status, named }: Piece, { used, unused }: Called) => (status === 'AWAITED' ? words.half : named ? used : unused)
type RowProps = Readonly<{ piece: Piece; text: Called; busy: boolean; onOpen: () => void; onWithdraw: (() => void) | undefined }>
const Row = ({ piece, text, busy, onOpen, onWithdraw }: RowProps) => (
  <li>
    <span className="grow">{piece.status === 'READY' ? <button type="button" className="text" aria-disabled={busy} onClick={onOpen}>{piece.name}</button> : <strong>{piece.name}</strong>}<br /><span className="muted small">{words.sentOn(dateText(piece.announcedAt), piece.size)}</span></span>
    <span className={piece.named ? 'tag good' : 'tag quiet'}>{tagOf(piece, text)}</span>
    {onWithdraw && <button type="button" className="text" aria-disabled={busy} aria-label={`${words.takeBack}: ${piece.name}`} onClick={onWithdraw}>{words.takeBack}</button>}
  </li>
)

function List({ items, text, mine, again }: Readonly<{ items: readonly Piece[]; text: Called; mine: (piece: Piece) => boolean; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const open = (id: string) => run(() => openFile(async () => (await asMe((token) => openEvidence(token, id))).url))
  const takeBack = (id: string) => run(async (key) => {
    await asMe((token) => withdrawEvidence(token, id, key))
    again()
  })
  if (items.length === 0) return <p className="muted">{text.none}</p>
  return (
    <>
      <ul className="todo">{items.map((piece) => <Row key={piece.id} piece={piece} text={text} busy={busy} onOpen={() => open(piece.id)} onWithdraw={mine(piece) ? () => takeBack(piece.id) : undefined} />)}</ul>
      <Wrong words={wrong} />
    </>
  )
}

/** Shows what is attached, opens it again, and lets those who may add to it. `adds` is what they may do: the member's own files and, for who leads, everybody's are taken back while nothing rests on them. */
export function Evidence({ known: { of, id, loading }, adds }: Readonly<{ known: Known; adds?: Readonly<{ me: string; leads: boolean }> | undefined }>) {
  const text = calledOf(of)
  return (
    <section className="proof" aria-label={text.all}>
      <p><strong>{text.all}</strong></p>
      <Loaded within of={loading} title={text.all}>
        {({ items }) => <List items={items} text={text} again={loading.refresh} mine={({ by, named }) => adds !== undefined && !named && (adds.leads || by === adds.me)} />}
      </Loaded>
      {adds && <Part><Attach of={of} id={id} onSent={loading.refresh} /></Part>}
    </section>
  )
}
