import { useState } from 'react'
import * as v from 'valibot'
import { moveToItem } from '../api/cockpit.ts'
import { place, type Head } from '../api/sitting.ts'
import { record } from '../device/outbox.ts'
import { useOutbox } from '../device/use-outbox.ts'
import { isLike } from '../names.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { Conclusion } from './conclusion.tsx'
import { bodiesAt, rollNow } from './marks.ts'
import { asking, nextSpeech, secondsSince, type Speech } from './speech.ts'
import { itemIn, keepItem, keepSpeech, speechIn } from './speech-kept.ts'
import { showSpeaker, Speaker } from './speaker.tsx'
import { Onward } from './steps.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'
import { tidy } from '../ui/tidy.ts'

const course = words.course
const Turn = v.looseObject({ memberId: v.string() })

function turnsOf(room: Pick<Room, 'taken' | 'sitting'>, path: string, waiting: ReturnType<typeof useOutbox>): Map<string, number> {
  const here = [...bodiesAt(path, room.taken), ...bodiesAt(path, waiting)].flatMap((body) => (v.is(Turn, body) ? [body] : []))
  const all = [...(room.sitting.turnsTaken ?? []), ...here]
  return new Map([...Map.groupBy(all, ({ memberId }) => memberId)].map(([id, turns]) => [id, turns.length]))
}

const chosen = (speech: Speech | undefined, memberId: string) => speech?.memberId === memberId || speech?.queue.includes(memberId) === true
type Heads = Readonly<{ heads: readonly Head[]; turns: ReadonlyMap<string, number>; speech: Speech | undefined; onAsk: (id: string) => void }>
function Choose({ heads, turns, speech, onAsk }: Heads) {
  const [typed, setTyped] = useState('')
  return (
    <>
      <h3>{course.choose}</h3>
      <div className="field"><label className="label" htmlFor="tim">{course.search}</label><input id="tim" type="search" value={typed} onChange={(event) => setTyped(event.target.value)} /></div>
      <ul className="people">
        {heads.filter(({ name }) => isLike(name, typed)).map(({ memberId, name }) => (
          <li key={memberId}>
            <button type="button" className="person" aria-pressed={chosen(speech, memberId)} onClick={() => onAsk(memberId)}>
              <span><strong>{name}</strong></span>
              <span className="muted small">{speech?.queue.includes(memberId) ? course.waiting : course.turns(turns.get(memberId) ?? 0)}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who speaks on an item, recorded turn by turn. */
function Speaking({ room: { me, sitting, taken }, item }: Readonly<{ room: Room; item: string | undefined }>) {
  const { id } = sitting
  const waiting = useOutbox()
  const [speech, setSpeech] = useState(() => speechIn(id))
  const [turns, attendance] = [place.turns(id), place.attendance(id)]
  const heads = rollNow(sitting, [...bodiesAt(attendance, taken), ...bodiesAt(attendance, waiting)]).filter(({ state }) => state === 'PRESENT')
  const nameOf = (memberId: string) => heads.find((head) => head.memberId === memberId)?.name ?? ''
  function become(next: Speech | undefined): void {
    keepSpeech(id, next)
    setSpeech(next)
  }
  function ask(memberId: string): void {
    become(asking(speech, memberId, Date.now()))
    if (!speech) requestAnimationFrame(showSpeaker)
  }
  function end({ memberId, since, queue }: Speech, gist: string): void {
    const now = Date.now()
    const said = tidy(gist)
    const body = { memberId, seconds: secondsSince(since, now), ...(item === undefined ? {} : { agendaItemId: item }), ...(said === '' ? {} : { gist: said }) }
    void record({ by: me.id, path: turns, body, label: course.label(nameOf(memberId)) })
    become(nextSpeech({ queue }, now))
  }
  const taking = turnsOf({ taken, sitting }, turns, waiting)
  return (
    <>
      <Speaker key={speech?.memberId ?? ''} speech={speech} turns={[...taking.values()].reduce((sum, count) => sum + count, 0)} nameOf={nameOf} onEnd={end} />
      <Choose heads={heads} turns={taking} speech={speech} onAsk={ask} />
    </>
  )
}

type Choice = Readonly<{ agenda: Room['sitting']['agenda']; item: string | undefined; onChoose: (item: string) => void }>
const Items = ({ agenda, item, onChoose }: Choice) => agenda.length > 0 && (
  <div className="field">
    <label className="label" htmlFor="noi-dung-ban">{course.item}</label>
    <select id="noi-dung-ban" value={item} onChange={(event) => onChoose(event.target.value)}>{agenda.map((one, index) => <option key={one.id} value={one.id}>{index + 1}. {one.title}</option>)}</select>
  </div>
)

/** Step 3: what is discussed, who speaks and for how long, who waits, what the chair concludes. Works without a network. */
export function Course(room: Room) {
  const { id, agenda, status } = room.sitting
  const [item, setItem] = useState(() => agenda.find((one) => one.id === itemIn(id))?.id ?? agenda[0]?.id)
  const next = agenda[agenda.findIndex((one) => one.id === item) + 1]
  const open = status === 'IN_SESSION'
  // The chair's cockpit tells time by it; without a network the item is moved there alone.
  const move = (to: string) => {
    setItem(to)
    keepItem(id, to)
    if (open) asMe((token) => moveToItem(token, id, to, crypto.randomUUID())).catch(() => undefined)
  }
  return (
    <>
      <div className="headline"><h2>{course.title}</h2>{open && <Link className="tall" to={`/buoi-hop/${id}/dieu-hanh`}>{course.cockpit}</Link>}</div>
      <Items agenda={agenda} item={item} onChoose={move} />
      {open ? <Speaking room={room} item={item} /> : <p className="note">{words.ended}</p>}
      {open && item !== undefined && <Conclusion key={item} room={room} item={item} />}
      <div className="bar">
        {open && next && <button type="button" className="button second" onClick={() => move(next.id)}>{course.nextItem}</button>}
        <Onward id={id} from="dien-bien" />
      </div>
    </>
  )
}
