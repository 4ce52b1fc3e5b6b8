import { useState } from 'react'
import { openMeeting, startMeeting } from '../api/sitting.ts'
import { words as agendaWords } from '../agenda/words.vi.ts'
import { practising } from '../practice/mode.ts'
import { go } from '../router/path.ts'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Choices } from '../ui/choices.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

const { prepare } = words
/** A meeting that begins more than two hours ahead of its time is asked about: one finger that comes down twice on “send” must not begin it. Who practises need not wait for the evening. */
const EARLY = 2 * 3_600_000
const isEarly = (startsAt: string) => !practising && Date.parse(startsAt) - Date.now() > EARLY

function Begin({ sitting: { startsAt }, busy, onBegin }: Pick<Room, 'sitting'> & Readonly<{ busy: boolean; onBegin: () => void }>) {
  const [asked, setAsked] = useState(false)
  if (!isEarly(startsAt)) return <button type="button" className="button" aria-disabled={busy} onClick={onBegin}>{prepare.start}</button>
  if (!asked) return <button type="button" className="button second" onClick={() => setAsked(true)}>{prepare.startEarly}</button>
  return (
    <>
      <p className="wide" role="status">{prepare.early(momentText(startsAt))}</p>
      <button type="button" className="button second" onClick={() => setAsked(false)}>{prepare.notYet}</button>
      <button type="button" className="button" aria-disabled={busy} onClick={onBegin}>{prepare.start}</button>
    </>
  )
}

/** The one strong button: the invitation, or the beginning. A draft asks first whether letters go out, and says afterwards that they did. */
export function Next(room: Room) {
  const { sitting: { id, status }, again } = room
  const [how, setHow] = useState<'send' | 'quiet'>('send')
  const [done, setDone] = useState<'send' | 'quiet'>()
  const { busy, wrong, run } = useDo()
  const invite = () => run(async (key) => {
    await asMe((token) => openMeeting(token, id, how === 'send' ? {} : { notify: false }, key))
    setDone(how)
    again()
  })
  const start = () => run(async (key) => {
    await asMe((token) => startMeeting(token, id, {}, key))
    again()
    go(`/buoi-hop/${id}/diem-danh`)
  })
  const ways = (['send', 'quiet'] as const).map((value) => ({ value, name: agendaWords.notify[value], hint: agendaWords.notifyHint[value] }))
  return (
    <>
      {status === 'DRAFT' && <Choices id="cach-mo" legend={agendaWords.opening} options={ways} value={how} onChoose={setHow} />}
      <Wrong words={wrong} />
      <div className="bar">
        <div className="wide" role="status">{status === 'OPEN' && done !== undefined && <p className="note good">{prepare.done[done]}</p>}</div>
        {status === 'DRAFT' && <button type="button" className="button" aria-disabled={busy} onClick={invite}>{how === 'send' ? prepare.invite : agendaWords.openQuietly}</button>}
        {status === 'OPEN' && <Begin sitting={room.sitting} busy={busy} onBegin={start} />}
      </div>
    </>
  )
}
