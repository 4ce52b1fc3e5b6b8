import { useState, type SubmitEvent } from 'react'
import * as v from 'valibot'
import type { Sitting, Visitor } from '../api/sitting.ts'
import { SelectField, TextField } from '../registry/parts/field.tsx'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

const kindCodes = ['OVERSEER', 'GUEST', 'UNIT_HEAD', 'OBSERVER'] as const
const Call = v.looseObject({ visitors: v.array(v.object({ kind: v.picklist(kindCodes), name: v.string(), duty: v.optional(v.string()), present: v.optional(v.boolean(), true) })) })
const same = (one: Visitor, other: Visitor) => one.kind === other.kind && one.name === other.name

/** Who is at the door besides the roll, as this phone knows it: what the server holds, then what was recorded here since. */
export function visitorsNow({ visitors = [] }: Pick<Sitting, 'visitors'>, calls: readonly unknown[]): readonly Visitor[] {
  return calls.flatMap((call) => (v.is(Call, call) ? v.parse(Call, call).visitors : [])).reduce<readonly Visitor[]>((known, { present, ...one }) => [...known.filter((other) => !same(one, other)), ...(present ? [one] : [])], visitors)
}

type Props = Readonly<{ sitting: Sitting; calls: readonly unknown[]; send: (body: unknown, label: string) => void }>

function Add({ send }: Pick<Props, 'send'>) {
  const [kind, setKind] = useState<Visitor['kind']>('OVERSEER')
  const [name, setName] = useState('')
  const [duty, setDuty] = useState('')
  const [missing, setMissing] = useState(false)
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const given = tidy(name)
    setMissing(given === '')
    if (given === '') return
    send({ visitors: [{ kind, name: given, ...(tidy(duty) === '' ? {} : { duty: tidy(duty) }) }] }, words.label(given))
    setName('')
    setDuty('')
  }
  return (
    <form noValidate onSubmit={submit} aria-label={words.add}>
      <SelectField id="khach-loai" label={words.kind} hint={words.kindHint} value={kind} onType={(value) => setKind(kindCodes.find((code) => code === value) ?? 'GUEST')} options={kindCodes.map((value) => ({ value, name: words.kinds[value] }))} />
      <TextField id="khach-ten" label={words.name} hint={words.nameHint} wrong={missing ? words.missing : undefined} most={120} value={name} onType={setName} />
      <TextField id="khach-chuc" label={words.duty} hint={words.dutyHint} value={duty} onType={setDuty} />
      <Wrong words={missing ? words.missing : undefined} />
      <button className="button second">{words.add}</button>
    </form>
  )
}

/** Guests and superiors at the door; they are no part of the roll and have no vote. Works without a network. */
export default function Visitors({ sitting, calls, send }: Props) {
  const here = visitorsNow(sitting, calls)
  return (
    <section className="card" aria-labelledby="khach">
      <h3 id="khach">{words.title} ({here.length})</h3>
      <ul className="todo">{here.map(({ kind, name, duty }) => <li key={`${kind} ${name}`}><span className="grow"><strong>{name}</strong><br /><span className="muted small">{[words.kinds[kind], duty].filter(Boolean).join(' · ')}</span></span><button type="button" className="text" aria-label={`${words.remove}: ${name}`} onClick={() => send({ visitors: [{ kind, name, present: false }] }, words.label(name))}>{words.remove}</button></li>)}</ul>
      <details className="help"><summary>{words.add}</summary><Add send={send} /></details>
    </section>
  )
}
