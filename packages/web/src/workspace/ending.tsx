import { useCallback, useState } from 'react'
import { closeMeeting, getMinutes, readBackMinutes, signMinutes, writeMinutes, type Minutes } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Confirm } from '../ui/confirm.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { Editor } from './editor.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

const end = words.end
type Act = (work: (key: string) => Promise<void>) => void
type Parts = Readonly<{ room: Room; minutes: Minutes; busy: boolean; run: Act; again: () => void }>

/** What is still to be done with the minutes, one press at a time: read back, end the meeting, two signatures. */
function NextAct({ room: { sitting: { id, status }, again: reload }, minutes, busy, run, again }: Parts) {
  const readBack = () => run(async (key) => {
    if (minutes.version === 0) await asMe((token) => writeMinutes(token, id, {}, crypto.randomUUID()))
    await asMe((token) => readBackMinutes(token, id, {}, key))
    again()
  })
  const close = () => run(async (key) => {
    await asMe((token) => closeMeeting(token, id, {}, key))
    reload()
  })
  const sign = () => run(async (key) => {
    await asMe((token) => signMinutes(token, id, {}, key))
    reload()
  })
  if (minutes.readBackAt === undefined && status !== 'SIGNED' && status !== 'CONFIRMED') return <button type="button" className="button" aria-disabled={busy} onClick={readBack}>{end.readBack}</button>
  if (status === 'IN_SESSION') return <Confirm name={end.close} sentence={end.closeAsk} sure={end.closeSure} busy={busy} onSure={close} />
  if (status === 'CLOSED') return <Confirm name={end.sign} sentence={end.signAsk} sure={end.signSure} busy={busy} onSure={sign} />
  return <button type="button" className="button" onClick={() => window.print()}>{end.print}</button>
}

function States({ room: { sitting }, minutes }: Pick<Parts, 'room' | 'minutes'>) {
  const nameOf = (id: string) => sitting.roll?.find(({ memberId }) => memberId === id)?.name ?? ''
  return (
    <ul className="todo">
      <li><span>{end.readBack}</span><span className={minutes.readBackAt ? 'tag good' : 'tag'}>{minutes.readBackAt ? end.done : end.notYet}</span></li>
      <li><span>{end.close}</span><span className={sitting.status === 'IN_SESSION' ? 'tag' : 'tag good'}>{sitting.status === 'IN_SESSION' ? end.notYet : end.done}</span></li>
      {(['CHAIR', 'MINUTE_TAKER'] as const).map((role) => {
        const signed = minutes.signatures.find((one) => one.as === role)
        return <li key={role}><span>{end.signature[role]}{signed && `: ${nameOf(signed.by)}`}</span><span className={signed ? 'tag good' : 'tag'}>{signed ? end.done : end.notYet}</span></li>
      })}
    </ul>
  )
}

function Written({ room, first, again }: Readonly<{ room: Room; first: Minutes; again: () => void }>) {
  const [minutes, setMinutes] = useState(first)
  const { busy, wrong, run } = useDo()
  const { status } = room.sitting
  const locked = status === 'SIGNED' || status === 'CONFIRMED' || minutes.signatures.length > 0
  return (
    <>
      {minutes.version === 0 && <p>{end.none}</p>}
      {locked ? <article className="card paper">{minutes.text}</article> : <Editor room={room} minutes={first} onWritten={setMinutes} />}
      <section className="card" aria-label={end.title}><States room={room} minutes={minutes} /></section>
      {minutes.signatures.length > 1 && <p className="note good">{end.locked}</p>}
      <Wrong words={wrong} />
      <div className="bar"><NextAct room={room} minutes={minutes} busy={busy} run={run} again={again} /></div>
    </>
  )
}

/** Step 6: the minutes, drafted by the server from what was recorded until somebody writes or reads them back, read back, the meeting ended, and two signatures. Ending and signing happen while one looks, or not at all. */
export function Ending(room: Room) {
  const { id } = room.sitting
  const loading = useLoad(useCallback(() => asMe((token) => getMinutes(token, id)), [id]))
  return (
    <>
      <h2>{end.title}</h2>
      <Loaded of={loading}>{(minutes) => <Written key={minutes.version} room={room} first={minutes} again={loading.again} />}</Loaded>
    </>
  )
}
