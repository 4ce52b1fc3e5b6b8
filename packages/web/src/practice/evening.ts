import * as v from 'valibot'
import { Mark, type Sitting } from '../api/sitting.ts'
import { ReasonType } from '../api/meetings.ts'
import { rollNow } from '../workspace/marks.ts'
import { doing, reading, type Asked, type Door } from './answers.ts'
import { MEETING } from './people.ts'
import type { World } from './world.ts'
import { todo } from './words.vi.ts'

const Agenda = v.object({ agenda: v.array(v.object({ id: v.optional(v.string()), title: v.string(), minutes: v.optional(v.number()) })) })
const Call = v.object({ rows: v.optional(v.array(v.object({ memberId: v.string(), state: Mark, reasonType: v.optional(ReasonType) }))), others: v.optional(Mark) })
const Turn = v.object({ memberId: v.string(), seconds: v.optional(v.number()), agendaItemId: v.optional(v.string()), gist: v.optional(v.string()) })
const Conclusion = v.object({ agendaItemId: v.string(), text: v.string() })
const Show = v.object({ motion: v.string(), for: v.number(), against: v.number(), abstain: v.number() })

const changed = (world: World, meeting: Partial<Sitting>): World => ({ ...world, meeting: { ...world.meeting, ...meeting, version: (world.meeting.version ?? 0) + 1 } })
/** A command of the evening whose body is read by a schema first. */
const act = <S extends v.GenericSchema>(rest: string, schema: S, next: (meeting: Sitting, body: v.InferOutput<S>) => Partial<Sitting>): Door =>
  doing(`/meetings/:id/${rest}`, (world, { body }: Asked) => changed(world, next(world.meeting, v.parse(schema, body))))

const voters = ({ roll = [] }: Sitting) => roll.filter(({ official, state }) => official && state === 'PRESENT').length
function counted(meeting: Sitting, { motion, for: yes, against, abstain }: v.InferOutput<typeof Show>) {
  const base = voters(meeting)
  return { motion, for: yes, against, abstain, base, ratio: base === 0 ? null : Math.round((yes * 10_000) / base), passed: yes * 2 > base }
}

/** The evening up to its vote, as the services keep it. Reading back, scoring and signing are in `paper.ts`. */
export const eveningDoors: readonly Door[] = [
  reading('GET', '/meetings', ({ meeting, year }) => ({ items: year === Number(meeting.startsAt.slice(0, 4)) ? [meeting] : [] })),
  reading('GET', '/meetings/:id/preparation', ({ meeting }) => ({ notices: meeting.status === 'DRAFT' ? [todo] : [] })),
  reading('GET', '/meetings/:id/documents', () => ({ items: [] })),
  reading('GET', '/meetings/topics', () => ({ items: [] })),
  reading('GET', '/meetings/:id/remarks', () => ({ version: 0, remarks: [] })),
  act('open', v.unknown(), () => ({ status: 'OPEN' })),
  act('start', v.unknown(), () => ({ status: 'IN_SESSION' })),
  act('attendance', Call, (meeting, body) => ({ roll: [...rollNow(meeting, [body])] })),
  act('turns', Turn, ({ turnsTaken = [] }, turn) => ({ turnsTaken: [...turnsTaken, turn] })),
  act('conclusions', Conclusion, ({ conclusions = [] }, said) => ({ conclusions: [...conclusions.filter(({ agendaItemId }) => agendaItemId !== said.agendaItemId), said] })),
  act('votes', Show, (meeting, body) => ({ votes: [...(meeting.votes ?? []), counted(meeting, body)] })),
  act('close', v.unknown(), () => ({ status: 'CLOSED' })),
  ['PATCH', '/meetings/:id', (world, { body }) => ({ world: changed(world, { agenda: v.parse(Agenda, body).agenda.map((item, index) => ({ ...item, id: item.id ?? `muc-moi-${index}` })) }), answer: {} })],
  reading('GET', `/meetings/${MEETING}`, ({ meeting }) => meeting),
]
