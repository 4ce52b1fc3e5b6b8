import { holdsMembers } from '@nen-nep/contracts'
import { find, forEach, getRow, readAll, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { contactsIn } from '../contact/contacts.ts'
import { lastDay, ownTerm } from '../contact/own-terms.ts'
import { recognitionId } from '../contact/terms.ts'
import type { Working } from '../deps.ts'
import { LEADERS } from '../matter/people.ts'
import type { Matter } from '../matter/schema.ts'
import type { NoticeItem } from '../notice/schema.ts'
import { ceremoniesOf, contactsKey, matterKey } from '../place.ts'
import { holdersOf } from '../position/positions.ts'
import type { Ask } from './asks.ts'

const AT_ONCE = 8
const Row = v.object({ sk: v.string() })
type Days = Readonly<{ day: string; today: string }>
type Dated = Readonly<{ about: Ask['about']; item: NoticeItem }>

/** Recognitions whose last day it is by a term that the cell, or a body above it, has set. */
async function recognitions({ table }: Working, tree: Tree, cellId: string, { day, today }: Days): Promise<Dated[]> {
  const days = ownTerm(tree, cellId, 'recognitionWorkingDays', today)
  if (days === undefined) return []
  const running = contactsIn(cellId, await getRow(table, contactsKey(cellId))).flatMap(({ memberId, recognition }) => (recognition ? [{ memberId, from: recognition.opensOn }] : []))
  return running.filter(({ from }) => lastDay(from, days) === day).map(({ memberId, from }) => ({ about: 'RECOGNITION', item: { id: recognitionId(cellId, memberId), orgId: cellId, dueOn: day, from } }))
}

const awaitedFrom = ({ open, orgId, from }: Matter, cellId: string) => (open && orgId === cellId ? from : undefined)

/** Ceremonies whose last day it is by such a term. */
async function ceremonies(deps: Working, tree: Tree, cellId: string, { day, today }: Days): Promise<Dated[]> {
  const days = ownTerm(tree, cellId, 'ceremonyWorkingDays', today)
  if (days === undefined) return []
  const found: Dated[] = []
  for (const row of await readAll(deps.table, { pk: ceremoniesOf(cellId) })) {
    const matter = await find(deps.matters, matterKey(v.parse(Row, row).sk))
    const from = matter && awaitedFrom(matter.state, cellId)
    if (matter && from !== undefined && lastDay(from, days) === day) found.push({ about: 'CEREMONY', item: { id: matter.state.id, orgId: cellId, dueOn: day, from } })
  }
  return found
}

/** What is due on a civil day in cells for which somebody has set how long a term is: read by the figures of `today`, from the day each term runs from (decision 86). Cells under no such word cost nothing. */
export async function ownAsks(deps: Working, tree: Tree, days: Days): Promise<Ask[]> {
  const asks: Ask[] = []
  const cells = tree.nodes.filter(({ type }) => holdsMembers(type)).map(({ id }) => id)
  await forEach(cells, AT_ONCE, async (cellId) => {
    const dated = [...(await recognitions(deps, tree, cellId, days)), ...(await ceremonies(deps, tree, cellId, days))]
    if (dated.length === 0) return
    const asked = await holdersOf(deps.table, cellId, LEADERS, days.today)
    asks.push(...dated.map((one) => ({ ...one, asked })))
  })
  return asks
}
