import type { Scale } from '../api/sitting.ts'
import { countsOf } from '../workspace/marks.ts'
import { score } from './words.vi.ts'
import type { World } from './world.ts'

type Line = Readonly<{ code: keyof typeof score; max: number; scale: Scale; auto?: (world: World) => number }>
const toggle = { kind: 'TOGGLE' } as const
/** A short sheet of the same kinds of lines as the real one: two that the machine fills in, three for people. */
const lines: readonly Line[] = [
  { code: 'present', max: 30, scale: { kind: 'NUMERIC' }, auto: ({ meeting }) => { const { present, owed } = countsOf(meeting.roll ?? []); return Math.round((30 * present) / Math.max(1, owed)) } },
  { code: 'speakers', max: 20, scale: { kind: 'NUMERIC' }, auto: ({ meeting }) => Math.min(20, 5 * new Set((meeting.turnsTaken ?? []).map(({ memberId }) => memberId)).size) },
  { code: 'prepared', max: 20, scale: toggle },
  { code: 'critique', max: 20, scale: { kind: 'NUMERIC' } },
  { code: 'onTime', max: 10, scale: toggle },
]
export const sheetOf = { items: lines.map(({ code, scale }) => ({ code, scale })) }

const worth = (entry: number | boolean | string | undefined, max: number) => (typeof entry === 'number' ? entry : entry === true ? max : 0)
function lineOf(world: World, { code, max, auto }: Line) {
  const entry = world.points[code]
  const known = { code, max, ...score[code] }
  if (auto) return { ...known, points: auto(world), source: 'auto' as const }
  return { ...known, points: worth(entry, max), source: entry === undefined ? 'missing' as const : 'entered' as const }
}
const bands = [[90, 'TOT'], [70, 'KHA'], [50, 'TRUNG_BINH']] as const

/** The points of the evening as its sheet now stands. */
export function pointsOf(world: World) {
  const items = lines.map((line) => lineOf(world, line))
  const total = items.reduce((sum, { points }) => sum + points, 0)
  return { self: { items }, total, max: 100, class: bands.find(([from]) => total >= from)?.[1] ?? 'KEM' }
}
