import type { Role } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import type { Member } from '../member/schema.ts'
import { holdersOf } from '../position/holders.ts'
import { isInForce } from '../position/queries.ts'
import type { Deps } from '../stores.ts'
import type { Scene } from './impact.ts'
import { endsWith } from './person.ts'

/** Roles that see whatever stands below their organisation. */
const FAR_SIGHTED: readonly Role[] = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'STANDING_MEMBER', 'INSPECTOR', 'OVERSEER', 'OFFICER', 'ADMINISTRATOR']

/** Positions that end on the day before, with their organisation. */
export function endings({ foreseen: { people, outcome } }: Scene, on: string) {
  const ends = endsWith(outcome.gone.map(({ orgId }) => orgId), on)
  return people.flatMap(({ seen: { state: { id, name, positions } } }) => positions.filter(ends).map(({ role, orgId }) => ({ memberId: id, name, role, orgId, lastDay: addDays(on, -1) })))
}

/** Positions that somebody who changes cell keeps in the one they leave. */
export const leftBehind = ({ foreseen: { people, outcome } }: Scene, on: string) => people.filter(({ to, seen: { state: { cellId, positions } } }) =>
  to !== undefined && !outcome.gone.some(({ orgId }) => orgId === cellId) && positions.some((term) => term.orgId === cellId && isInForce(term, on))).map(({ seen: { state } }) => state.name)

const officesAt = (member: Member, orgId: string, day: string) => member.positions.filter((term) => term.orgId === orgId && FAR_SIGHTED.includes(term.role) && isInForce(term, day))

type Shift = Readonly<{ id: string; old: readonly string[]; next: readonly string[] }>
/** What stood above something, and what will: above organisations that hang elsewhere, and above people who go to another body. */
const shifts = ({ before, after, foreseen: { outcome, people } }: Scene): Shift[] => [
  ...outcome.moved.map(({ id }) => ({ id, old: before.ancestors(id), next: after.ancestors(id) })),
  ...outcome.moves.filter(({ from, to }) => people.some((one) => one.to === to && one.seen.state.cellId === from)).map(({ from, to }) => ({ id: from, old: before.ancestors(from), next: [to, ...after.ancestors(to)] })),
]

/** Who comes to see, or no longer sees, what hangs elsewhere or whom another body takes: those with an office at what stands above on one side only. Offices beyond the caller's own sight are left out. */
export async function sight(deps: Pick<Deps, 'members'>, scene: Scene, today: string) {
  const { caller, table } = scene
  const pairs = shifts(scene).flatMap(({ id, old, next }) => [
    ...next.filter((at) => !old.includes(at)).map((at) => ({ id, at, gains: true })),
    ...old.filter((at) => !next.includes(at)).map((at) => ({ id, at, gains: false })),
  ])
  const found = []
  for (const [at, all] of Map.groupBy(pairs.filter((pair) => caller.may('see', pair.at)), (pair) => pair.at)) {
    const holders = await holdersOf(deps, table, at)
    const offices = holders.flatMap(({ state }) => officesAt(state, at, today).map(({ role }) => ({ memberId: state.id, name: state.name, role, orgId: at })))
    found.push(...offices.flatMap((office) => [true, false].map((gains) => ({ ...office, gains, of: all.filter((pair) => pair.gains === gains).map(({ id }) => id) }))))
  }
  const some = found.filter(({ of }) => of.length > 0)
  const without = ({ gains: _gains, ...rest }: (typeof some)[number]) => rest
  return { gains: some.filter(({ gains }) => gains).map(without), loses: some.filter(({ gains }) => !gains).map(without) }
}
