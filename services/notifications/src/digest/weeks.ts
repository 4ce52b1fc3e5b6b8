import { weekdayOf } from '@nen-nep/rules/dates/arithmetic'
import { formatDate } from '@nen-nep/rules/dates/format'
import { holdsMembers } from '@nen-nep/contracts'
import { find, forEach, type Tree } from '@nen-nep/service-kit'
import type { Working } from '../deps.ts'
import { COMMITTEE } from '../matter/people.ts'
import type { Notice, Section } from '../notice/schema.ts'
import { quietAct } from '../once.ts'
import { roundId, roundKey, togetherKey } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import { firstRound } from '../round/first.ts'
import { askFor } from '../round/prepare.ts'
import { figuresOf, monthly, type World } from './figures.ts'
import { cellsOf, readCells, weekOf } from './week.ts'

const AT_ONCE = 8
const MONDAY = 1

type Evening = Readonly<{ tree: Tree; world: World; at: string; now: string }>

/** What there is to say of the week: of every body above cells, and of the cells of which there is something. */
async function sectionsOf(deps: Working, { tree, world }: Evening): Promise<Section[]> {
  const above = tree.nodes.filter(({ type }) => !holdsMembers(type)).flatMap(({ id: orgId }) => {
    const cells = new Set(tree.within(orgId).filter(({ type }) => holdsMembers(type)).map(({ id }) => id))
    return cells.size === 0 ? [] : [{ orgId, figures: figuresOf(world, cells) }]
  })
  const held = new Set(world.month.filter(monthly).map(({ cellId }) => cellId))
  const cells = await readCells(deps, tree, world.today, held)
  const below = new Map<string, Section>()
  await forEach(cellsOf(tree), AT_ONCE, async (orgId) => {
    const cell = await weekOf(deps, cells, orgId)
    if (cell) below.set(orgId, { orgId, figures: [], cell })
  })
  return [...above, ...cellsOf(tree).flatMap((id) => below.get(id) ?? [])]
}

/** Whoever sits on several committees reads all of it in one letter: people by the bodies they are told of. */
async function readersOf({ table }: Working, sections: readonly Section[], today: string): Promise<Map<string, { sections: Section[]; recipients: string[] }>> {
  const mine = new Map<string, Section[]>()
  for (const section of sections) for (const memberId of await holdersOf(table, section.orgId, COMMITTEE, today)) mine.set(memberId, [...(mine.get(memberId) ?? []), section])
  const groups = new Map<string, { sections: Section[]; recipients: string[] }>()
  for (const [memberId, some] of mine) {
    const key = some.map(({ orgId }) => orgId).join(' ')
    groups.set(key, { sections: some, recipients: [...(groups.get(key)?.recipients ?? []), memberId] })
  }
  return groups
}

function noticeOf(sections: readonly Section[], span: string): Notice {
  const [only, ...more] = sections
  if (!only || more.length > 0) return { word: 'WEEKS', items: [], sections: [...sections], span }
  return only.cell ? { word: 'CELL_WEEK', items: [], sections: [only], span } : { word: 'WEEK', items: [], figures: only.figures, span }
}

type Readers = Readonly<{ sections: readonly Section[]; recipients: readonly string[] }>
/** Asks for the letter of those who are told of the same bodies. A row for each of them says which letter of the day is theirs. */
async function tellReaders(deps: Working, { world: { today }, at, now }: Evening, { sections, recipients: wanted }: Readers): Promise<void> {
  const orgIds = sections.map(({ orgId }) => orgId)
  const [orgId = '', ...more] = orgIds
  const notice = noticeOf(sections, formatDate(today))
  const id = roundId(orgId, at, 'REPORT', notice.word, today, ...more)
  const key = roundKey(id)
  if (key && (await find(deps.rounds, key))) return
  const recipients: string[] = []
  for (const memberId of wanted) if ((await firstRound(deps.table, togetherKey(memberId, today, ['WEEK']), id, now)) === id) recipients.push(memberId)
  if (recipients.length > 0) await askFor(deps, { id, orgId, kind: 'REPORT', at, recipients, notice }, quietAct('schedule:digest', now))
}

/** On Mondays the committees of all bodies, cells among them, are told how the week stands: each person in one letter, once, however often it is run and whatever has changed between. */
export async function tellWeeks(deps: Working, evening: Evening): Promise<void> {
  const { today } = evening.world
  if (weekdayOf(today) !== MONDAY) return
  for (const readers of (await readersOf(deps, await sectionsOf(deps, evening), today)).values()) await tellReaders(deps, evening, readers)
}
