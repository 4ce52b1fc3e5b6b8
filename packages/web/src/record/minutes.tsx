import { useCallback } from 'react'
import { meetingPapers } from '../api/reports.ts'
import { getMinutes, type Minutes as Text } from '../api/sitting.ts'
import { FileButton } from '../office/file.tsx'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Earlier } from './earlier.tsx'
import { MinutesText } from './text.tsx'
import { words } from './words.vi.ts'

const Shown = ({ id, cellId, minutes: { text, frame, version, signatures, addenda } }: Readonly<{ id: string; cellId: string; minutes: Text }>) => (
  version === 0 ? <p className="muted">{words.noMinutes}</p> : (
    <>
      <p>{signatures.map(({ as, by }) => <span className="tag good" key={by}>{words.signed[as]}</span>)}</p>
      <div className="paper"><MinutesText text={text} frame={frame} /></div>
      {addenda.length > 0 && <><h3>{words.addenda}</h3><ul className="timeline">{addenda.map((one) => <li key={one.at}><span className="when">{momentText(one.at)}</span><span className="paper">{one.text}</span></li>)}</ul></>}
      <div className="actions noprint"><button type="button" className="button second" onClick={() => window.print()}>{words.print}</button><FileButton maker={meetingPapers} body={{ kind: 'MINUTES', meetingId: id }} name={words.word} /></div>
      <Earlier id={id} cellId={cellId} now={text} />
    </>
  )
)

/** The minutes as they were read to the meeting, and who signed them. */
export function Minutes({ id, cellId }: Readonly<{ id: string; cellId: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getMinutes(token, id)), [id]))
  return <section className="card" aria-labelledby="bien-ban"><h2 id="bien-ban">{words.minutes}</h2><Loaded within of={loading} title={words.minutes}>{(minutes) => <Shown id={id} cellId={cellId} minutes={minutes} />}</Loaded></section>
}
