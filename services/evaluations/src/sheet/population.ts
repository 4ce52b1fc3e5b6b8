import type { RosterMember } from '@nen-nep/contracts'
import type { RatingRules } from '@nen-nep/rules/rating/schema'
import { digestOfCell, freeze, isCounted } from '../campaign/population.ts'
import type { Sheet } from './schema.ts'

/** Who has come to a cell since it was frozen, and who has left it, as far as its newest roster tells. */
function since({ lines, late }: Sheet, now: readonly RosterMember[] | undefined) {
  const reviewed = new Set(lines.map(({ member }) => member))
  const present = new Set(now?.map(({ id }) => id))
  const came = (now ?? []).filter((member) => !reviewed.has(member.id) && isCounted(member)).map(({ id }) => id)
  return { late: [...new Set([...late, ...came])], left: now ? [...reviewed].filter((member) => !present.has(member)) : [] }
}

/** The population of a cell: what was frozen and what proves it, computed again from the roster of that day; who was moved for its sake; and who came and left since, by name. */
export function populationOf(sheet: Sheet, rating: RatingRules, { then, now }: Readonly<{ then: readonly RosterMember[]; now?: readonly RosterMember[] | undefined }>) {
  const { id, year, cellId, asOf, rosterVersion, lines } = sheet
  const frozen = freeze(then, { asOf, year, rating }).lines
  const known = new Map([...then, ...(now ?? [])].map((member) => [member.id, member]))
  const named = (ids: readonly string[]) => ids.map((memberId) => ({ memberId, name: known.get(memberId)?.name, since: known.get(memberId)?.since }))
  const moved = sheet.changes.filter(({ step }) => step === 'JOINED' || step === 'LEFT').map(({ step, members = [], at }) => ({ step, members: named(members), at }))
  const { late, left } = since(sheet, now)
  return { id, year, cellId, asOf, rosterVersion, frozen: frozen.length, digest: digestOfCell(cellId, rosterVersion, frozen), reviewed: lines.length, moved, late: named(late), left: named(left) }
}
