import { useEffect, useState } from 'react'
import { clock, secondsSince, type Speech } from './speech.ts'
import { Dictation } from './dictation.tsx'
import { words } from './words.vi.ts'
import { Field } from '../ui/field.tsx'

const course = words.course
const SPEAKING = 'dang-noi'
/** Brings who has the word in sight: the name that was pressed may stand a screen below. */
export function showSpeaker(): void {
  const heading = document.getElementById(SPEAKING)
  heading?.focus({ preventScroll: true })
  heading?.parentElement?.scrollIntoView({ block: 'center' })
}

function Timer({ since }: Readonly<{ since: number }>) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return <span className="big" role="timer">{clock(secondsSince(since, now))}</span>
}

type Props = Readonly<{ speech: Speech | undefined; turns: number; nameOf: (id: string) => string; onEnd: (speech: Speech, gist: string) => void }>
/** Who has the word, for how long, the sentence that the minutes keep of it, and who waits. */
export function Speaker({ speech, turns, nameOf, onEnd }: Props) {
  const [gist, setGist] = useState('')
  if (!speech) return <p className="muted">{course.nobody(turns)}</p>
  return (
    <section className="card now" aria-labelledby={SPEAKING}>
      <h3 id={SPEAKING} tabIndex={-1}>{course.speaking}</h3>
      <p className="headline"><strong>{nameOf(speech.memberId)}</strong> <Timer since={speech.since} /></p>
      <Field id="y-kien" label={course.gist} hint={course.gistHint}>{(told) => <textarea {...told} rows={3} maxLength={500} value={gist} onChange={(event) => setGist(event.target.value)} />}</Field>
      <Dictation />
      <button type="button" className="button" onClick={() => onEnd(speech, gist)}>{course.end}</button>
      {speech.queue.length > 0 && <p><strong>{course.waiting}:</strong> {speech.queue.map(nameOf).join(', ')}</p>}
    </section>
  )
}
