import { BALLOT, MEETING } from './people.ts'
import type { World } from './world.ts'
import type { steps as words } from './guide-words.vi.ts'

export type Name = keyof typeof words
/** One step of the guide: the page it is done on, the real control, and when the world shows that it was done. */
export type Step = Readonly<{ name: Name; group: 'evening' | 'year'; to: (world: World) => string; control: string; done: (world: World) => boolean }>

type Rule = readonly [name: Name, page: string, control: string, done: (world: World) => boolean]
const evening: readonly Rule[] = [
  ['invite', 'chuong-trinh', '.bar button', ({ meeting }) => meeting.status !== 'DRAFT'],
  ['start', 'chuong-trinh', '.bar button', ({ meeting }) => meeting.status !== 'DRAFT' && meeting.status !== 'OPEN'],
  ['roll', 'diem-danh', '.bar button', ({ meeting }) => meeting.roll?.every(({ state }) => state !== undefined) === true],
  ['absent', 'diem-danh', '.people .person', ({ meeting }) => meeting.roll?.some(({ state }) => state === 'EXCUSED' || state === 'UNEXCUSED') === true],
  ['turn', 'dien-bien', '.card.now .button, .people .person', ({ meeting }) => (meeting.turnsTaken ?? []).length > 0],
  ['conclude', 'dien-bien', '#ket-luan', ({ meeting }) => (meeting.conclusions ?? []).length > 0],
  ['task', 'nghi-quyet', '#viec-moi', ({ tasks }) => tasks.length > 0],
  ['vote', 'nghi-quyet', '[aria-labelledby=bieu-quyet] .button', ({ meeting }) => (meeting.votes ?? []).length > 0],
  ['score', 'cham-diem', '.chip', ({ points }) => Object.keys(points).length > 0],
  ['readBack', 'ket-thuc', '.bar .button:last-child', ({ minutes }) => minutes.readBackAt !== undefined],
  ['close', 'ket-thuc', '.bar .button:last-child', ({ meeting }) => meeting.status === 'CLOSED' || meeting.status === 'SIGNED'],
  ['sign', 'ket-thuc', '.bar .button:last-child', ({ minutes }) => minutes.signatures.length > 1],
]
const review: readonly Rule[] = [
  ['write', '2', '#strengths', ({ review: { text } }) => text !== ''],
  ['rate', '4', '#tu-nhan, .choices input', ({ review: { selfClass } }) => selfClass !== undefined],
  ['handIn', '5', '#da-doc', ({ review: { status } }) => status === 'SUBMITTED'],
]
const ballot: readonly Rule[] = [
  ['cast', 'bo-phieu', '.choices input', ({ box }) => box.cast],
  ['count', 'theo-doi', 'main section .button:last-of-type, main .button', ({ box }) => box.closed],
]
const stepsOf = (group: Step['group'], rules: readonly Rule[], base: (world: World) => string): Step[] =>
  rules.map(([name, page, control, done]) => ({ name, group, control, done, to: (world) => `${base(world)}/${page}` }))

/** The whole of what is practised, in its order. */
export const guide: readonly Step[] = [
  ...stepsOf('evening', evening, () => `/buoi-hop/${MEETING}`),
  ...stepsOf('year', review, ({ year }) => `/danh-gia/${year}/kiem-diem`),
  ...stepsOf('year', ballot, () => `/phieu/${BALLOT}`),
]
/** The first step that is neither done nor passed over; undefined when none is left. */
export const nextStep = (world: World, skipped: readonly string[]) => guide.find(({ name, done }) => !done(world) && !skipped.includes(name))
