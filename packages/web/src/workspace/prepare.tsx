import { useCallback, useState } from 'react'
import { getPreparation } from '../api/sitting.ts'
import { Matters } from '../agenda/matters.tsx'
import { words as agendaWords } from '../agenda/words.vi.ts'
import { Clock } from '../clock/clock.tsx'
import { langOf } from '../language/theirs.tsx'
import { leads } from '../me/me.ts'
import { page } from '../router/page.ts'
import { asMe } from '../sign-in/session.ts'
import { Part } from '../amiss/part.tsx'
import { useLoad } from '../use-load.ts'
import { Agenda } from '../ui/meeting-card.tsx'
import { text } from '../messages.vi.ts'
import { AddItem } from './add-item.tsx'
import { Documents } from './documents.tsx'
import { Next } from './opening.tsx'
import { Onward } from './steps.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

const AgendaEditor = page(() => import('../agenda/editor.tsx'))
const Planning = page(() => import('../agenda/planning.tsx'))
const Files = page(() => import('../after/files.tsx'))
const Answers = page(() => import('../answers/answers.tsx'))
const WaitingTopics = page(() => import('../backlog/waiting.tsx'))
const Remarks = page(() => import('../remarks/remarks.tsx'))

function Todo({ id }: Readonly<{ id: string }>) {
  const { state } = useLoad(useCallback(() => asMe((token) => getPreparation(token, id)), [id]))
  if (state.is !== 'done') return null
  const { notices } = state.value
  if (notices.length === 0) return <p className="note good">{words.prepare.ready}</p>
  return <div className="note"><h2>{words.prepare.todo}</h2><ul>{notices.map((notice) => <li key={notice} lang={langOf(notice)}>{notice}</li>)}</ul></div>
}

const waits: readonly string[] = ['DRAFT', 'OPEN', 'POSTPONED']
const hot: readonly string[] = ['DRAFT', 'OPEN']
const closed: readonly string[] = ['CANCELLED', 'CONFIRMED']

/** What is looked at and changed before the meeting. */
function Ahead({ sitting, me, again }: Room) {
  const { id, cellId, status, roll = [], version } = sitting
  const [papers, setPapers] = useState(0)
  const as = `${version} ${papers}`
  return (
    <>
      {status === 'POSTPONED' && <p className="note">{agendaWords.postponed}</p>}
      {leads(me) && <Part><WaitingTopics sitting={sitting} again={again} /></Part>}
      <Matters cellId={cellId} heads={roll} />
      <Part><Remarks key={version} sitting={sitting} /></Part>
      <Documents sitting={sitting} mayAdd onChange={() => setPapers(papers + 1)} />
      <Todo key={`todo ${as}`} id={id} />
      <Clock key={`clock ${as}`} id={id} />
      {status === 'OPEN' && <><p className="note good">{words.prepare.invited}</p><Part><Answers sitting={sitting} /></Part></>}
      <Part><Files id={id} kinds={['AGENDA', 'INVITATION']} kit /></Part>
      {leads(me) && <Part><Planning sitting={sitting} again={again} /></Part>}
    </>
  )
}

/** The agenda as it stands, with what is wrong with it, and the ways to change it while that may be done. */
function Planned({ sitting, again, onEdit }: Room & Readonly<{ onEdit: () => void }>) {
  const { agenda, status, notices = [] } = sitting
  return (
    <section className="card" aria-labelledby="chuong-trinh">
      <h2 id="chuong-trinh">{text.meeting.agenda}</h2>
      <Agenda items={agenda} />
      {waits.includes(status) && (
        <>
          {notices.map((notice) => <p className="note" key={notice} lang={langOf(notice)}>{notice}</p>)}
          <p><button type="button" className="button second" onClick={onEdit}>{agendaWords.edit}</button></p>
          <AddItem sitting={sitting} again={again} />
        </>
      )}
    </section>
  )
}

/** What the page of a meeting that has begun, is over or was called off shows instead. */
const Behind = ({ sitting }: Pick<Room, 'sitting'>) => (
  <>
    <Documents sitting={sitting} mayAdd={!closed.includes(sitting.status)} />
    {sitting.status === 'CANCELLED' ? <p className="note">{agendaWords.cancelled}</p> : <div className="bar"><Onward id={sitting.id} from="chuong-trinh" /></div>}
  </>
)

/** Step 1: the agenda, what waits and what is still missing, the invitation, and the beginning. */
export default function Prepare(room: Room) {
  const { sitting, again } = room
  const [editing, setEditing] = useState(false)
  const ahead = waits.includes(sitting.status)
  const saved = () => {
    setEditing(false)
    again()
  }
  if (editing && ahead) return <Part><AgendaEditor sitting={sitting} onDone={saved} onBack={() => setEditing(false)} /></Part>
  return (
    <>
      <Planned {...room} onEdit={() => setEditing(true)} />
      {ahead ? <Ahead {...room} /> : <Behind sitting={sitting} />}
      {hot.includes(sitting.status) && <Next {...room} />}
    </>
  )
}
