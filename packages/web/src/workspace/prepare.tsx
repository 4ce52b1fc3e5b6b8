import { useCallback } from 'react'
import { getPreparation, openMeeting, startMeeting } from '../api/sitting.ts'
import { go } from '../router/path.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Agenda } from '../ui/meeting-card.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { text } from '../messages.vi.ts'
import { AddItem } from './add-item.tsx'
import { Documents } from './documents.tsx'
import { Onward } from './steps.tsx'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

function Todo({ id }: Readonly<{ id: string }>) {
  const { state } = useLoad(useCallback(() => asMe((token) => getPreparation(token, id)), [id]))
  if (state.is !== 'done') return null
  const { notices } = state.value
  if (notices.length === 0) return <p className="note good">{words.prepare.ready}</p>
  return <div className="note"><h2>{words.prepare.todo}</h2><ul>{notices.map((notice) => <li key={notice}>{notice}</li>)}</ul></div>
}

/** Step 1: the agenda, what is still missing, the invitation, and the beginning. */
export function Prepare({ sitting, again }: Room) {
  const { id, status, agenda } = sitting
  const { busy, wrong, run } = useDo()
  const invite = () => run(async (key) => {
    await asMe((token) => openMeeting(token, id, {}, key))
    again()
  })
  const start = () => run(async (key) => {
    await asMe((token) => startMeeting(token, id, {}, key))
    again()
    go(`/buoi-hop/${id}/diem-danh`)
  })
  const ahead = status === 'DRAFT' || status === 'OPEN'
  return (
    <>
      <section className="card" aria-labelledby="chuong-trinh"><h2 id="chuong-trinh">{text.meeting.agenda}</h2><Agenda items={agenda} />{ahead && <AddItem sitting={sitting} again={again} />}</section>
      <Documents id={id} />
      {ahead && <Todo id={id} />}
      {status === 'OPEN' && <p className="note good">{words.prepare.invited}</p>}
      <Wrong words={wrong} />
      <div className="bar">
        {status === 'DRAFT' && <button type="button" className="button" aria-disabled={busy} onClick={invite}>{words.prepare.invite}</button>}
        {status === 'OPEN' && <button type="button" className="button" aria-disabled={busy} onClick={start}>{words.prepare.start}</button>}
        {!ahead && <Onward id={id} from="chuong-trinh" />}
      </div>
    </>
  )
}
