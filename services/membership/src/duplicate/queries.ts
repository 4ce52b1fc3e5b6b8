import { getRows, keyText, open, type Act, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { readLines, sectionsOf, type Placed } from '../list/read.ts'
import { checkKeeper, mayKeep } from '../member/rules.ts'
import { masked } from '../member/view.ts'
import type { Deps } from '../stores.ts'
import { candidatesAmong, type Candidate } from './candidates.ts'
import { dismissalKey } from './schema.ts'
import { reasonWords } from './words.vi.ts'

/** Where the list stands: its section, and the pair named last there. */
export const Place = v.object({ section: v.number(), after: v.optional(v.object({ score: v.number(), first: v.string(), second: v.string() })) })
export type Place = v.InferOutput<typeof Place>
const ASKED_AT_ONCE = 100

const recordOf = ({ id, version, cellId, name, status, birthDate, sex, admittedOn, officialOn, cardNumber, phone, since }: Placed) => ({ id, version, cellId, name, status, birthDate, sex, admittedOn, officialOn, since, ...masked({ cardNumber, phone }) })
const shown = ({ first, second, why, score }: Candidate) => ({ score, why: why.map((reason) => ({ reason, sentence: reasonWords[reason] })), records: [recordOf(first), recordOf(second)] })

const isAfter = ({ first, second, score }: Candidate, after: NonNullable<Place['after']>) => score < after.score || (score === after.score && `${first.id}|${second.id}` > `${after.first}|${after.second}`)

/** The next pairs that nobody has looked at yet, and whether there are more. */
async function undismissed(table: ScopedTable, all: readonly Candidate[], limit: number): Promise<Candidate[]> {
  const found: Candidate[] = []
  for (let from = 0; from < all.length && found.length <= limit; from += ASKED_AT_ONCE) {
    const some = all.slice(from, from + ASKED_AT_ONCE)
    const rows = await getRows(table, some.map(({ first, second }) => dismissalKey(first.id, second.id)))
    found.push(...some.filter(({ first, second }) => !rows.has(keyText(dismissalKey(first.id, second.id)))))
  }
  return found
}

/** Records at or below an organisation that may be of one person, with why and the likeliest first; both masked. Only pairs of which the caller keeps both are named, and pairs once dismissed never. */
export async function listDuplicates(deps: Deps, act: Act, orgId: string, { at, limit }: { at: Place; limit: number }) {
  const door = await open(deps.table, act, [])
  const { caller, table } = door
  checkKeeper(caller, orgId)
  const sections = sectionsOf(door, orgId, (id) => mayKeep(caller, id))
  const { section, after } = at
  const all = candidatesAmong(await readLines(table, sections[section] ?? []))
  const left = await undismissed(table, after ? all.filter((one) => isAfter(one, after)) : all, limit)
  const taken = left.slice(0, limit)
  const last = taken.at(-1)
  const next = section + 1 < sections.length ? { section: section + 1 } : undefined
  return { items: taken.map(shown), next: left.length > limit && last ? { section, after: { score: last.score, first: last.first.id, second: last.second.id } } : next }
}
