import { useState } from 'react'
import { resendMessage, type Message } from '../api/mails.ts'
import { Excel } from '../excel/excel.tsx'
import { Some } from '../office/some.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { Calls } from './calls.tsx'
import { kindName, reasonName, stateName, words } from './words.vi.ts'

/** One occasion of writing; without mails where it was for people without addresses alone. */
export type Round = Readonly<{ id: string; kind: string; at: string; meetingId: string | undefined; messages: readonly Message[] }>

const bad: readonly string[] = ['FAILED', 'BOUNCED', 'COMPLAINED']
const again: readonly string[] = ['FAILED', 'BOUNCED', 'SENT', 'DELIVERED']
const colour = (state: string) => (bad.includes(state) ? 'tag bad' : state === 'DELIVERED' || state === 'SENT' ? 'tag good' : 'tag quiet')
const tally = (messages: readonly Message[]) => [...Map.groupBy(messages, ({ state }) => state)].map(([state, some]) => ({ state, count: some.length }))

const columns = [
  [words.columns.name, ({ name }: Message) => name, 28], [words.columns.address, ({ address }: Message) => address, 30], [words.columns.state, ({ state }: Message) => stateName(state)], [words.columns.reason, ({ reason }: Message) => (reason === undefined ? '' : reasonName(reason))], [words.columns.at, (one: Message) => momentText(one.at), 32],
] as const

function Line({ message: given }: Readonly<{ message: Message }>) {
  const [message, setMessage] = useState(given)
  const { busy, wrong, run } = useDo()
  const { id, name, address, state, reason, possibleRepeat } = message
  const resend = () => run(async (key) => setMessage(await asMe((token) => resendMessage(token, id, key))))
  return (
    <li>
      <span className="grow"><strong>{name}</strong><br /><span className="muted small">{[address, reason === undefined ? '' : reasonName(reason), possibleRepeat ? words.repeat : ''].filter(Boolean).join(' · ')}</span></span>
      <span className={colour(state)}>{stateName(state)}</span>
      {again.includes(state) && <button type="button" className="text" aria-disabled={busy} aria-label={words.resendTo(name)} onClick={resend}>{words.resend}</button>}
      <Wrong words={wrong} />
    </li>
  )
}

/** One round: how many of its mails came how far; pressed, each recipient. */
export function RoundCard({ round: { id, kind, at, meetingId, messages }, leads }: Readonly<{ round: Round; leads: boolean }>) {
  const [open, setOpen] = useState(false)
  return (
    <section className="card" aria-label={`${kindName(kind)}, ${momentText(at)}`}>
      <div className="headline"><h3>{kindName(kind)}</h3><span className="muted">{words.people(messages.length)}</span></div>
      <p className="muted">{momentText(at)}</p>
      <p>{tally(messages).map(({ state, count }) => <span className={colour(state)} key={state}>{stateName(state)}: {count}</span>)}</p>
      {messages.length > 0 && <button type="button" className="button second" aria-expanded={open} onClick={() => setOpen(!open)}>{words.who}</button>}
      {open && <Some id={`tim-${id}`} of={messages} nameOf={({ name }) => name}>{(some) => <ul className="todo">{some.map((message) => <Line key={message.id} message={message} />)}</ul>}</Some>}
      {open && <Excel name={`${kindName(kind)} ${momentText(at)}`} columns={columns} rows={() => messages} />}
      <Calls occasion={id} slipsOf={leads ? meetingId : undefined} />
    </section>
  )
}
