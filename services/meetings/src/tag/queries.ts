import { open, refuse as refuseRow, type Act } from '@nen-nep/service-kit'
import { sentBy } from '../directive/received.ts'
import { resolutionsOf } from '../resolution/read.ts'
import type { Deps } from '../stores.ts'
import { tasksOf } from '../task/read.ts'

type Counted = 'tasks' | 'tasksDone' | 'resolutions' | 'directives'
type Tagged = Readonly<{ tags?: readonly string[] | undefined }>

/** How often each tag stands on things of each kind, most used first. */
export function countedBy(things: Readonly<Record<Counted, readonly Tagged[]>>) {
  const of = (tag: string, kind: Counted) => things[kind].filter(({ tags }) => tags?.includes(tag)).length
  const all = [...new Set(Object.values(things).flatMap((some) => some.flatMap(({ tags = [] }) => tags)))]
  const rows = all.map((tag) => ({ tag, tasks: of(tag, 'tasks'), tasksDone: of(tag, 'tasksDone'), resolutions: of(tag, 'resolutions'), directives: of(tag, 'directives') }))
  const sum = ({ tasks, resolutions, directives }: (typeof rows)[number]) => tasks + resolutions + directives
  return rows.toSorted((a, b) => sum(b) - sum(a) || (a.tag < b.tag ? -1 : 1))
}

/** What an organisation did in a year for its theme and programmes: counts alone, for everybody who sees it. */
export async function countTags(deps: Deps, act: Act, { orgId, year }: Readonly<{ orgId: string; year: number }>) {
  const { caller, table, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId) || !tree.node(orgId)) return refuseRow('item.missing')
  const [tasks, resolutions, directives] = await Promise.all([tasksOf(table, orgId, year), resolutionsOf(table, orgId, year), sentBy(table, orgId, year)])
  const kept = tasks.filter(({ status }) => status !== 'CANCELLED')
  return { orgId, year, items: countedBy({ tasks: kept, tasksDone: kept.filter(({ status }) => status === 'DONE'), resolutions: resolutions.filter(({ status }) => status === 'ISSUED'), directives: directives.filter(({ status }) => status === 'SENT') }) }
}
