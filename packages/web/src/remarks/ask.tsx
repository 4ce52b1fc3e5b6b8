import { useState, type SubmitEvent } from 'react'
import type { Sitting } from '../api/sitting.ts'
import { Tick } from '../office/tick.tsx'
import { SelectField, TextField } from '../registry/parts/field.tsx'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

export type Asked = Readonly<{ topic: string; agendaItemId?: string; memberIds: string[] }>
type Props = Readonly<{ sitting: Sitting; busy: boolean; onAsk: (asked: Asked) => void }>

/** Asks members to prepare a remark: about what, for which item, who. */
export function Ask({ sitting: { agenda, roll = [] }, busy, onAsk }: Props) {
  const [topic, setTopic] = useState('')
  const [item, setItem] = useState('')
  const [memberIds, setMemberIds] = useState<string[]>([])
  const [missing, setMissing] = useState(false)
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const lacks = tidy(topic) === '' || memberIds.length === 0
    setMissing(lacks)
    if (!lacks) onAsk({ topic: tidy(topic), ...(item === '' ? {} : { agendaItemId: item }), memberIds })
  }
  return (
    <form noValidate onSubmit={submit} aria-label={words.ask}>
      <TextField id="pb-gi" label={words.topic} hint={words.topicHint} most={300} value={topic} onType={setTopic} />
      <SelectField id="pb-muc" label={words.item} hint={words.itemHint} value={item} onType={setItem} options={[{ value: '', name: words.noItem }, ...agenda.map(({ id, title }) => ({ value: id, name: title }))]} />
      <details className="help">
        <summary>{words.who(memberIds.length)}</summary>
        <div className="choices">{roll.map(({ memberId, name }) => <Tick key={memberId} name={name} on={memberIds.includes(memberId)} onChange={(on) => setMemberIds(on ? [...memberIds, memberId] : memberIds.filter((one) => one !== memberId))} />)}</div>
      </details>
      <Wrong words={missing ? words.missing : undefined} />
      <button className="button second" aria-disabled={busy}>{words.save}</button>
    </form>
  )
}
