import { useCallback, useState } from 'react'
import { closeMeeting, getMinutes, readBackMinutes, signMinutes, writeMinutes, type Minutes } from '../api/sitting.ts'
import { Addenda } from '../after/addenda.tsx'
import { Clock } from '../clock/clock.tsx'
import { leads } from '../me/me.ts'
import { page } from '../router/page.ts'
import { Earlier } from '../record/earlier.tsx'
import { MinutesText } from '../record/text.tsx'
import { asMe } from '../sign-in/session.ts'
import { Part } from '../amiss/part.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { Editor } from './editor.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

const Files = page(() => import('../after/files.tsx'))
const end = words.end

type Known = Room & Readonly<{ minutes: Minutes; reload: () => void }>

/** The one thing to do next: read back, close, sign. */
function nextOf({ sitting: { status }, minutes, me }: Known): 'readBack' | 'close' | 'sign' | undefined {
  if (status !== 'IN_SESSION' && status !== 'CLOSED') return undefined
  if (minutes.readBackAt === undefined) return 'readBack'
  if (status === 'IN_SESSION') return 'close'
  return minutes.signatures.some(({ by }) => by === me.id) ? undefined : 'sign'
}

/** How far the minutes have come, beside the button for what is next. */
function standingOf({ readBackAt, signatures }: Minutes): string {
  const [first, second] = signatures
  if (second) return end.locked
  if (first) return `${end.signedBy[first.as]} ${end.waits[first.as]}`
  return readBackAt === undefined ? '' : end.readBackDone
}

function Acts(room: Known) {
  const { sitting: { id }, minutes, me, reload, again } = room
  const { busy, wrong, run } = useDo()
  const chair = leads(me) && !minutes.signatures.some(({ as }) => as === 'CHAIR')
  const next = nextOf(room)
  const said = standingOf(minutes)
  // What the record makes of itself becomes the minutes when it is first read to the meeting or first edited.
  const written = async (key: string) => { if (minutes.version === 0) await asMe((token) => writeMinutes(token, id, {}, key)) }
  const edit = () => run(async (key) => { await written(key); reload() })
  const acts = {
    readBack: { name: end.readBack, go: () => run(async (key) => { await written(`${key}.text`); await asMe((token) => readBackMinutes(token, id, {}, key)); reload() }) },
    close: { name: end.close, go: () => run(async (key) => { await asMe((token) => closeMeeting(token, id, {}, key)); again() }) },
    sign: { name: chair ? end.signChair : end.signTaker, go: () => run(async (key) => { await asMe((token) => signMinutes(token, id, { as: chair ? 'CHAIR' : 'MINUTE_TAKER' }, key)); reload(); again() }) },
  }
  return (
    <>
      <Wrong words={wrong} />
      <div className="bar">
        {said !== '' && <p className="wide good" role="status">{said}</p>}
        {minutes.version === 0 && <button type="button" className="button second" aria-disabled={busy} onClick={edit}>{end.assemble}</button>}
        {minutes.version > 0 && <button type="button" className="button second" onClick={() => window.print()}>{end.print}</button>}
        {next && <button type="button" className="button" aria-disabled={busy} onClick={acts[next].go}>{acts[next].name}</button>}
      </div>
    </>
  )
}

const locked: readonly string[] = ['SIGNED', 'CONFIRMED']
/** What is added to locked minutes, what must still be out tonight, and the papers to take along. */
function After({ sitting: { id, cellId, status, version, agenda, roll = [] }, minutes, reload }: Known) {
  const nameOf = (by: string) => roll.find(({ memberId }) => memberId === by)?.name
  return (
    <>
      {minutes.version > 0 && <Earlier id={id} cellId={cellId} now={minutes.text} />}
      {locked.includes(status) && <Addenda id={id} minutes={minutes} nameOf={nameOf} mayAdd again={reload} />}
      <Clock key={`${version} ${minutes.version}`} id={id} />
      {minutes.version > 0 && <Part><Files id={id} kinds={['MINUTES', 'ATTENDANCE', 'AGENDA']} agenda={agenda} /></Part>}
    </>
  )
}

function Body({ minutes: loaded, ...room }: Known) {
  const [minutes, setMinutes] = useState(loaded)
  const { status } = room.sitting
  const editable = minutes.version > 0 && (status === 'IN_SESSION' || status === 'CLOSED')
  return (
    <>
      {editable ? <Editor id={room.sitting.id} by={room.me.id} minutes={loaded} onTaken={setMinutes} /> : <section className="card paper minutes" aria-label={end.text}><MinutesText text={minutes.text} frame={minutes.frame} /></section>}
      <After {...room} minutes={minutes} />
      <Acts {...room} minutes={minutes} />
    </>
  )
}

/** Step 6: the minutes, read to the meeting; the end; two signatures by two people, each on their own phone. */
export function Ending(room: Room) {
  const { id } = room.sitting
  const loading = useLoad(useCallback(() => asMe((token) => getMinutes(token, id)), [id]))
  return (
    <>
      <h2>{end.title}</h2>
      <Loaded within of={loading} title={end.title}>{(minutes) => <Body key={`${minutes.version} ${minutes.signatures.length} ${minutes.addenda.length}`} {...room} minutes={minutes} reload={loading.refresh} />}</Loaded>
    </>
  )
}
