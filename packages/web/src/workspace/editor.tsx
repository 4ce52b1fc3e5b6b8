import { useEffect, useEffectEvent, useState } from 'react'
import * as v from 'valibot'
import { Minutes, place } from '../api/sitting.ts'
import { onSent, record } from '../device/outbox.ts'
import { useOutbox } from '../device/use-outbox.ts'
import { hourText } from '../time.ts'
import { bodiesAt } from './marks.ts'
import { draftIn } from './minutes.ts'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

const end = words.end
/** A pause in typing, in ms, after which the text is kept and sent. */
const PAUSE = 1200

type Props = Readonly<{ room: Room; minutes: Minutes; onWritten: (minutes: Minutes) => void }>

/** The minutes as a plain text that saves itself: on this machine at each pause, on the server as soon as there is a network. What others wrote in other paragraphs meanwhile comes in when the text was sent. */
export function Editor({ room: { me, sitting }, minutes, onWritten }: Props) {
  const path = place.minutes(sitting.id)
  const waiting = useOutbox(path)
  const [typed, setTyped] = useState(() => draftIn(bodiesAt(path, waiting)) ?? minutes.text)
  const [kept, setKept] = useState(typed)
  const [version, setVersion] = useState(minutes.version)
  const [savedAt, setSavedAt] = useState<number>()
  const keep = useEffectEvent(async (text: string) => {
    setKept(text)
    await record({ by: me.id, path, body: { text, version }, label: end.text, whole: true })
  })
  useEffect(() => {
    if (typed === kept || typed.trim() === '') return
    const timer = setTimeout(() => void keep(typed), PAUSE)
    return () => clearTimeout(timer)
  }, [typed, kept])
  const taken = useEffectEvent((answer: Minutes, sent: string | undefined) => {
    setVersion(answer.version)
    setSavedAt(Date.now())
    onWritten(answer)
    if (sent === typed && answer.text !== typed) {
      setTyped(answer.text)
      setKept(answer.text)
    }
  })
  useEffect(() => onSent((sent) => {
    const answer = v.safeParse(Minutes, sent.answer)
    if (sent.path === path && answer.success) taken(answer.output, draftIn([sent.body]))
  }), [path])
  const unsent = waiting.some(({ refused }) => !refused)
  const said = typed !== kept ? end.saving : unsent ? end.onDevice : savedAt === undefined ? end.unchanged : end.saved(hourText(savedAt))
  return (
    <div className="field">
      <label className="label" htmlFor="bien-ban">{end.text}</label>
      <textarea id="bien-ban" className="long" maxLength={60_000} value={typed} onChange={(event) => setTyped(event.target.value)} />
      <p role="status" className="muted small">{said}</p>
    </div>
  )
}
