import { useCallback, useEffect, useState, type ComponentType } from 'react'
import { getSitting, Sitting } from '../api/sitting.ts'
import { asCopy, useCopyOf } from '../device/copies.ts'
import { keptOr } from '../device/kept.ts'
import { onSent, type Sent } from '../device/outbox.ts'
import { records, type Me } from '../me/me.ts'
import { kinds } from '../messages.vi.ts'
import { Link } from '../router/link.tsx'
import { page } from '../router/page.ts'
import { asMe } from '../sign-in/session.ts'
import { momentText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Part } from '../amiss/part.tsx'
import { useLoad } from '../use-load.ts'
import { Course } from './course.tsx'
import { Decide } from './decide.tsx'
import { Ending } from './ending.tsx'
import { Notice } from './notice.tsx'
import { Roll } from './roll.tsx'
import { Score } from './score.tsx'
import { isStep, Steps, type Step } from './steps.tsx'
import { Unsent } from './unsent.tsx'
import { words } from './words.vi.ts'

/** Who works on which meeting; `taken` is what the server took since it was loaded, which it does not know itself. */
export type Room = Readonly<{ me: Me; sitting: Sitting; again: () => void; taken: readonly Sent[] }>

const Prepare = page(() => import('./prepare.tsx'))
const rooms: Readonly<Record<Step, ComponentType<Room>>> = { 'chuong-trinh': Prepare, 'diem-danh': Roll, 'dien-bien': Course, 'nghi-quyet': Decide, 'cham-diem': Score, 'ket-thuc': Ending }
function Content({ step, room }: Readonly<{ step: Step; room: Room }>) {
  const Room = rooms[step]
  const { status } = room.sitting
  return step !== 'chuong-trinh' && (status === 'DRAFT' || status === 'OPEN') ? <p className="note">{words.notStarted}</p> : <Part><Room {...room} /></Part>
}

const none: readonly Sent[] = []
function useTaken(sitting: Sitting): readonly Sent[] {
  const [taken, setTaken] = useState<Readonly<{ since: Sitting; list: readonly Sent[] }>>({ since: sitting, list: [] })
  const path = `/meetings/${encodeURIComponent(sitting.id)}/`
  useEffect(() => onSent((sent) => {
    if (sent.path.startsWith(path)) setTaken((before) => ({ since: sitting, list: [...(before.since === sitting ? before.list : []), sent] }))
  }), [path, sitting])
  return taken.since === sitting ? taken.list : none
}

function Work({ step, ...known }: Omit<Room, 'taken'> & Readonly<{ step: Step }>) {
  const room = { ...known, taken: useTaken(known.sitting) }
  return (
    <>
      <Steps id={room.sitting.id} at={step} />
      <Unsent room={room} />
      <Content step={step} room={room} />
      <details className="help"><summary>{words.help}</summary><p>{words.helps[step]}</p></details>
    </>
  )
}

/** One meeting: its notice for members, the six steps for those who record it. */
export default function Workspace({ me, id, step }: Readonly<{ me: Me; id: string; step: string }>) {
  const copy = `meeting.${id}`
  useCopyOf(copy)
  const loading = useLoad(useCallback(() => keptOr(copy, Sitting, () => asMe((token) => getSitting(token, id)), asCopy(copy)), [copy, id]))
  return (
    <>
      <p><Link className="tall" to="/buoi-hop">{words.back}</Link></p>
      <Loaded of={loading} title={words.stepsTitle}>
        {(sitting) => (
          <>
            <h1>{kinds[sitting.kind]}</h1>
            <p className="muted small moment">{momentText(sitting.startsAt)} · {sitting.venue}</p>
            {records(me) && sitting.roll ? <Work me={me} sitting={sitting} again={loading.refresh} step={isStep(step) ? step : 'chuong-trinh'} /> : <Notice sitting={sitting} />}
          </>
        )}
      </Loaded>
    </>
  )
}
