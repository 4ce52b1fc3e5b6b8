import { bare } from '@nen-nep/contracts'
import { getRow, getRows, grantsKey, readAll, type HeldRows, type Row, type WantedPerson } from '@nen-nep/service-kit'
import { readContests } from '../contest/use-cases.ts'
import { readFacts, type Fact } from '../dossier/facts.ts'
import { conferenceKey, frozenKey, opinionKey, placeOf, reconsiderationKey, reviewKey, scoreKey, sheetKey, type Place } from '../ids.ts'
import { rehearsedOn } from '../rehearsal/held.ts'
import { photosOf } from '../photo/place.ts'
import { photosIn } from '../photo/store.ts'
import { rosterIn, rosterKey } from '../roster/projection.ts'
import { seenBy } from '../sheet/lines.ts'
import type { Sheet } from '../sheet/schema.ts'
import type { Working } from '../stores.ts'

/** What a sheet says of one member, and what they did on it: their line, the changes of their class with what stood before, the counts they signed as teller. Before publication it holds no more than they may read. */
function inSheet(sheet: Sheet, memberId: string): HeldRows[] {
  const { id, year, cellId, status, lines, changes, counts, voted } = seenBy(sheet, { id: memberId, formerly: [] })
  const at = { sheetId: id, year, cellId }
  const ofThem = changes.flatMap(({ was = [], ...change }) => was.filter(({ member }) => member === memberId).map(({ value }) => ({ ...at, ...change, was: value })))
  const byThem = changes.filter(({ by }) => by === memberId).map(({ was: _was, reason: _reason, ...change }) => ({ ...at, ...change }))
  const counted = [...counts, ...voted.flatMap((one) => one.counts)].filter(({ teller, by }) => teller === memberId || by === memberId).map(({ teller, by }) => ({ ...at, teller, by }))
  return [
    { kind: 'sheet', rows: lines.filter(({ member }) => member === memberId).map((line) => ({ ...at, status, ...line })) },
    { kind: 'changes', rows: ofThem },
    { kind: 'acts', rows: byThem },
    { kind: 'tellers', rows: counted },
  ]
}

const inFacts = (facts: readonly Fact[], memberId: string): unknown[] =>
  facts.flatMap<unknown>((fact) => {
    if (fact.kind !== 'MEETING') return fact.member === memberId ? [fact] : []
    const mark = fact.marks[bare(memberId)]
    return mark ? [{ id: fact.id, month: fact.month, state: mark[0], turns: mark[1] }] : []
  })

const inYear = ({ year }: Place, rows: readonly object[]) => rows.map((one) => ({ year: Number(year), ...one }))
const ofMember = <T extends Readonly<{ memberId: string }>>(all: readonly T[], memberId: string) => all.filter((one) => one.memberId === memberId)
const frozenIn = (row: Row | undefined, memberId: string) => (rosterIn(row)?.members ?? []).filter(({ id }) => id === memberId)

/** One cell's year: eight rows by their keys, and a walk over its facts. */
async function ofYear(deps: Working, place: Place, memberId: string): Promise<HeldRows[]> {
  const { table, sheets, reviews, scores, conferences } = deps
  const keys = { opinions: opinionKey(place, memberId), asked: reconsiderationKey(place, memberId), sheet: sheetKey(place), review: reviewKey(place, memberId), score: scoreKey(place, memberId), conference: conferenceKey(place), frozen: frozenKey(place) }
  const rows = await getRows(table, Object.values(keys))
  const row = (key: keyof typeof keys) => rows.get(`${keys[key].pk}|${keys[key].sk}`)
  const [sheet, review, score, conference, opinions, asked] = [row('sheet'), row('review'), row('score'), row('conference'), row('opinions'), row('asked')]
  const stood = sheet ? [sheets.parse(sheet)] : []
  const told = stood.some(({ published }) => published) ? opinions : undefined
  return [
    ...stood.flatMap((one) => inSheet(one, memberId)),
    { kind: 'reviews', rows: review ? [reviews.parse(review)] : [] },
    { kind: 'scores', rows: score ? [scores.parse(score)] : [] },
    { kind: 'opinions', rows: inYear(place, told ? deps.opinions.parse(told).items : []) },
    { kind: 'reconsiderations', rows: asked ? [deps.reconsiderations.parse(asked)] : [] },
    { kind: 'contests', rows: await readContests(deps, table, { ...place, member: memberId }) },
    { kind: 'comments', rows: inYear(place, ofMember(conference ? conferences.parse(conference).comments : [], memberId)) },
    { kind: 'frozen', rows: inYear(place, frozenIn(row('frozen'), memberId)) },
    { kind: 'photos', rows: (await readAll(table, photosOf(place))).map((one) => photosIn(table).parse(one)).filter(({ by }) => by === memberId) },
    { kind: 'facts', rows: inFacts(await readFacts(table, place), memberId) },
  ]
}

const yearsBetween = (from: string, to: string) => {
  const first = Math.max(2000, Number(from.slice(0, 4)))
  return Array.from({ length: Math.max(0, Number(to.slice(0, 4)) - first + 2) }, (_, index) => first + index)
}

/** Everything evaluations hold on one person, from the first year known to the next one. What a ballot holds nobody can tie to a person, and it is not here. */
export async function heldOn(deps: Working, { memberId, orgs, from }: WantedPerson, today: string): Promise<HeldRows[]> {
  const grants = await getRow(deps.table, grantsKey(memberId))
  const found: HeldRows[] = [{ kind: 'grants', rows: grants ? [grants] : [] }]
  for (const orgId of orgs) {
    const roster = rosterIn(await getRow(deps.table, rosterKey(orgId)))
    found.push({ kind: 'roster', rows: (roster?.members ?? []).filter(({ id }) => id === memberId) })
    found.push(await rehearsedOn(deps, orgId, memberId))
    for (const year of yearsBetween(from, today)) found.push(...(await ofYear(deps, placeOf(year, orgId), memberId)))
  }
  return [...Map.groupBy(found, ({ kind }) => kind)].map(([kind, all]) => ({ kind, rows: all.flatMap(({ rows }) => rows) }))
}
