import * as v from 'valibot'
import { Mark, type Sitting } from '../api/sitting.ts'
import { record, settle, type Waiting } from '../device/outbox.ts'
import { useOutbox } from '../device/use-outbox.ts'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'

const text = words.conflict
const Conflict = v.object({ conflicts: v.array(v.object({ memberId: v.string(), current: v.nullable(Mark), yours: Mark })) })
const Body = v.looseObject({ rows: v.array(v.looseObject({ memberId: v.string(), state: Mark })) })

const said = (mark: Mark | null) => (mark === null ? words.roll.none : words.roll.marks[mark])

function Both({ problem, sitting }: Readonly<{ problem: unknown; sitting: Sitting }>) {
  const read = v.safeParse(Conflict, problem)
  if (!read.success) return null
  const names = new Map((sitting.roll ?? []).map(({ memberId, name }) => [memberId, name]))
  return read.output.conflicts.map(({ memberId, current, yours }) => (
    <dl className="facts" key={memberId}>
      <dt>{text.current}</dt><dd>{names.get(memberId)}: <strong>{said(current)}</strong></dd>
      <dt>{text.yours}</dt><dd>{names.get(memberId)}: <strong>{said(yours)}</strong></dd>
    </dl>
  ))
}

/** The same call again, without what this phone believed before: the person has now seen both. */
function anew({ by, path, label, body }: Waiting): Promise<void> {
  const read = v.safeParse(Body, body)
  return record({ by, path, label, body: read.success ? { ...read.output, rows: read.output.rows.map(({ was: _, ...row }) => row) } : body })
}

function One({ refused, room, one }: Readonly<{ refused: NonNullable<Waiting['refused']>; room: Room; one: Waiting }>) {
  const theirs = async () => {
    await settle(one.key)
    room.again()
  }
  const mine = async () => {
    await settle(one.key)
    await anew(one)
  }
  const isConflict = v.is(Conflict, refused.problem)
  return (
    <section className="note bad" role="alert">
      <h2>{isConflict ? text.title : text.refused}</h2>
      <p>{one.label}. {refused.words}</p>
      <Both problem={refused.problem} sitting={room.sitting} />
      <div className="actions">
        <button type="button" className="button second" onClick={() => void theirs()}>{isConflict ? text.keepTheirs : text.drop}</button>
        {isConflict && <button type="button" className="button second" onClick={() => void mine()}>{text.keepMine}</button>}
      </div>
    </section>
  )
}

/** Records of this meeting that the server did not take: shown with both sides until the person chose. */
export function Unsent({ room }: Readonly<{ room: Room }>) {
  const refused = useOutbox(`/meetings/${encodeURIComponent(room.sitting.id)}/`)
  return refused.map((one) => one.refused && <One key={one.key} refused={one.refused} room={room} one={one} />)
}
