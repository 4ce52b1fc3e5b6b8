import { useState } from 'react'
import { getLetter, type Transfer } from '../../api/registry/transfers.ts'
import { Sheet } from '../../ui/sheet.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { dayText } from '../codes.vi.ts'
import { words } from './words.vi.ts'

type Shown = Readonly<{ no: string; html: string }>
/** The introduction letters of a transfer: the one that stands, and those it replaced; each to be read and printed. */
export function Letters({ transfer: { id, letters = [] } }: Readonly<{ transfer: Transfer }>) {
  const [shown, setShown] = useState<Shown>()
  const { busy, wrong, run } = useDo()
  const open = (no: string) => run(async () => setShown(await getLetter(id, no)))
  return (
    <section className="card" aria-labelledby="giay">
      <h2 id="giay">{words.fact.letter}</h2>
      <ul className="todo">
        {letters.toReversed().map(({ no, presentBy, voidedAt }) => (
          <li key={no}><button type="button" className="text" aria-disabled={busy} onClick={() => open(no)}>{words.letter}: {no}</button><span className={voidedAt === undefined ? 'tag' : 'tag quiet'}>{voidedAt === undefined ? `${words.fact.presentBy} ${dayText(presentBy)}` : words.voided}</span></li>
        ))}
      </ul>
      <Wrong words={wrong} />
      {shown && <Sheet title={words.letterShown(shown.no)} page={shown.html}><button type="button" className="button second" onClick={() => setShown(undefined)}>{words.letterHide}</button></Sheet>}
    </section>
  )
}
