import { useState } from 'react'
import type { Head } from '../api/sitting.ts'
import { place } from '../api/sitting.ts'
import { record } from '../device/outbox.ts'
import { useOutbox } from '../device/use-outbox.ts'
import { page } from '../router/page.ts'
import { Part } from '../amiss/part.tsx'
import { Onward } from './steps.tsx'
import { bodiesAt, countsOf, rollNow } from './marks.ts'
import { Person, type Marking } from './roll-person.tsx'
import { Quorum } from './quorum.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

const roll = words.roll
const Visitors = page(() => import('../visitors/visitors.tsx'))
const CheckInCode = page(async () => ({ default: (await import('../cockpit/check-in.tsx')).CheckInCode }))

/** The live line: how many of those who owe the meeting are here, and who is still to be marked. */
function Standing({ heads }: Readonly<{ heads: readonly Head[] }>) {
  const { present, owed, unmarked, share } = countsOf(heads)
  return (
    <>
      <div className="headline"><h2>{roll.title}</h2><p className="tally" role="status"><span className="big">{roll.live(present, owed)}</span> <span className={present * 2 > owed ? 'tag good' : 'tag'}>{roll.share(share)}</span></p></div>
      <p className="muted">{roll.left(unmarked)} {unmarked === 0 && roll.majority(present * 2 > owed)}</p>
    </>
  )
}

/** Step 2: the whole roster; everybody at once, then a tap or two for each who is away. Works without a network. */
export function Roll({ me, sitting, taken, again }: Room) {
  const path = place.attendance(sitting.id)
  const calls = [...bodiesAt(path, taken), ...bodiesAt(path, useOutbox(path))]
  const heads = rollNow(sitting, calls)
  const [asked, setAsked] = useState<string>()
  const open = sitting.status === 'IN_SESSION'
  // Until everybody is marked the names are what one needs to see first.
  const isDone = countsOf(heads).unmarked === 0
  const quorum = open && <Quorum id={sitting.id} stamp={taken.length} />
  const send = (body: unknown, label: string) => void record({ by: me.id, path, body, label })
  function mark({ memberId, name, state }: Head, marking: Marking): void {
    send({ rows: [{ memberId, was: state ?? null, ...marking }] }, roll.label(name))
    setAsked(undefined)
  }
  function press(head: Head): void {
    if (head.state === undefined) mark(head, { state: 'PRESENT' })
    else setAsked(asked === head.memberId ? undefined : head.memberId)
  }
  return (
    <>
      <Standing heads={heads} />
      {isDone && quorum}
      {open ? <p className="noprint">{roll.hint}</p> : <p className="note">{words.ended}</p>}
      <ul className="people">
        {heads.map((head) => <Person key={head.memberId} head={head} heads={heads} sitting={sitting} asked={asked === head.memberId} open={open} onPress={press} onMark={mark} />)}
      </ul>
      {!isDone && quorum}
      {open && <Part><CheckInCode id={sitting.id} again={again} mayMark /><Visitors sitting={sitting} calls={calls} send={send} /></Part>}
      <div className="bar">
        {open && <button type="button" className="button second" onClick={() => send({ others: 'PRESENT' }, roll.all)}>{roll.everybody}</button>}
        <Onward id={sitting.id} from="diem-danh" />
      </div>
    </>
  )
}
