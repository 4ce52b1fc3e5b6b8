import { useCallback, useState } from 'react'
import { confirmScore, getRecordScore, type Confirming, type Record } from '../api/record.ts'
import { getScoreSheet } from '../api/sitting.ts'
import { AreaField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Choices, type Entry } from '../workspace/score-choices.tsx'
import { words } from './words.vi.ts'

async function load(id: string, cellId: string) {
  const [score, sheet] = await Promise.all([asMe((token) => getRecordScore(token, id)), asMe((token) => getScoreSheet(token, cellId))])
  return { lines: score.self.items.filter(({ source }) => source !== 'auto'), scales: new Map(sheet.items.map(({ code, scale }) => [code, scale])) }
}

type Deciding = Readonly<{ busy: boolean; wrong: string | undefined; onConfirm: (confirming: Confirming) => void }>
/** The superior's own column: other answers on some lines, for a reason. What the record itself tells stays. */
function Changed({ record: { id, cellId }, busy, wrong, onConfirm }: Deciding & Readonly<{ record: Record }>) {
  const loading = useLoad(useCallback(() => load(id, cellId), [id, cellId]))
  const [items, setItems] = useState<Readonly<{ [code: string]: Entry }>>({})
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const go = () => {
    const lacks = tidy(reason) === '' || Object.keys(items).length === 0
    setMissing(lacks)
    if (!lacks) onConfirm({ items, reason: tidy(reason) })
  }
  return (
    <Loaded within of={loading} title={words.change}>
      {({ lines, scales }) => (
        <>
          <p className="hint">{words.changeHint}</p>
          <ul className="todo wide">{lines.map((line) => <li key={line.code}><span>{line.label}</span><Choices line={{ ...line, source: 'entered' }} scale={scales.get(line.code)} chosen={items[line.code]} onChoose={(entry) => setItems({ ...items, [line.code]: entry })} /></li>)}</ul>
          <AreaField id="ly-do-diem" label={words.why} hint={words.whyHint} wrong={missing ? words.whyMissing : undefined} most={1000} value={reason} onType={setReason} />
          <Wrong words={missing ? words.whyMissing : wrong} />
          <button type="button" className="button second" aria-disabled={busy} onClick={go}>{words.confirmChanged}</button>
        </>
      )}
    </Loaded>
  )
}

/** Whoever decides over the cell confirms its points, as they are or with their own column. */
export default function Confirm({ record, again }: Readonly<{ record: Record; again: () => void }>) {
  const [open, setOpen] = useState(false)
  const { busy, wrong, run } = useDo()
  const confirm = (confirming: Confirming) => run(async (key) => {
    await asMe((token) => confirmScore(token, record.id, confirming, key))
    again()
  })
  return (
    <div className="noprint">
      <p className="hint">{words.confirmHint}</p>
      {!open && <Wrong words={wrong} />}
      <div className="actions">
        <button type="button" className="button" aria-disabled={busy} onClick={() => confirm({})}>{words.confirm}</button>
        <button type="button" className="button second" aria-expanded={open} onClick={() => setOpen(!open)}>{words.change}</button>
      </div>
      {open && <Changed record={record} busy={busy} wrong={wrong} onConfirm={confirm} />}
    </div>
  )
}
