import { useState } from 'react'
import { dayText } from '../../time.ts'
import { recordOpinion } from '../api/records.ts'
import { Area, Choose, Day, Line } from '../ui/field.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { words } from './words.vi.ts'

const ofCell = ['MASS_ORGANISATION', 'FORMER_CELL'] as const
const ofSuperior = ['SUPERIOR'] as const
/** What others say of a member, written down by who received it. */
export function Opinion({ id, superior, again }: Readonly<{ id: string; superior: boolean; again: () => void }>) {
  const sources = superior ? ofSuperior : ofCell
  const [source, setSource] = useState<string>(sources[0])
  const [from, setFrom] = useState('')
  const [said, setSaid] = useState('')
  const [receivedOn, setReceivedOn] = useState(() => dayText(Date.now()))
  const acting = useAct()
  const send = () => acting.act(async (key) => {
    await recordOpinion(id, { source, from: tidy(from), text: tidy(said), receivedOn }, key)
    setSaid('')
    again()
  })
  return (
    <details className="help">
      <summary>{words.opinion}</summary>
      <Choose id="nguon" label={words.source} hint={words.sourceHint} value={source} options={sources.map((value) => ({ value, name: words.sources[value] }))} onChoose={setSource} />
      <Line id="noi-cho" label={words.from} hint={words.fromHint} longest={200} value={from} onType={setFrom} />
      <Area id="y-kien" label={words.opinionText} hint={words.opinionHint} longest={4000} value={said} onType={setSaid} />
      <Day id="ngay-nhan" label={words.receivedOn} hint={words.receivedHint} value={receivedOn} onType={setReceivedOn} />
      <Trouble of={acting} />
      <button type="button" className="button second" aria-disabled={acting.busy} onClick={send}>{words.saveOpinion}</button>
    </details>
  )
}
