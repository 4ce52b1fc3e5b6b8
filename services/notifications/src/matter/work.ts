import { DirectiveSent, ResolutionIssued, type Happening } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { forEach, on, readTree, type Tree } from '@nen-nep/service-kit'
import type { Post, Working } from '../deps.ts'
import type { Notice } from '../notice/schema.ts'
import { holdersOf } from '../position/positions.ts'
import { hearMatter, tell } from './hear.ts'
import { LEADERS, membersOf } from './people.ts'

const AT_ONCE = 8
type Paper = Readonly<{ id: string; of: 'RESOLUTION' | 'DIRECTIVE'; orgId: string; dueOn?: string }>
type Asked = ReadonlyMap<string, readonly string[]>

/** Whom a paper of an organisation is for: the leaders of each body it goes to. */
async function leadersOf({ table }: Working, bodies: readonly string[], at: string): Promise<Asked> {
  const asked = new Map<string, readonly string[]>()
  await forEach(bodies, AT_ONCE, async (orgId) => asked.set(orgId, await holdersOf(table, orgId, LEADERS, civilDayOf(at))))
  return asked
}

/** Gives a paper out: everybody asked finds it in the feed of their own body and says when they have read it. */
async function giveOut(deps: Working, event: Happening, { id, of, orgId, dueOn }: Paper, asked: Asked): Promise<void> {
  const due = dueOn === undefined ? {} : { dueOn }
  await hearMatter(deps, event, { id, of, orgId, open: true, asked: [...new Set([...asked.values()].flat())].filter((one) => one !== event.by), bodies: [...asked.keys()], ...due })
  await forEach([...asked], AT_ONCE, ([body, recipients]) => {
    const notice: Notice = { word: of, items: [{ id, orgId: body, ...due }], ...(of === 'DIRECTIVE' ? { asks: true } : {}) }
    return tell(deps, event, { orgId: body, kind: of, mustRead: true, notice, recipients: [...recipients], words: [id] })
  })
}

const below = (tree: Tree, orgId: string) => tree.within(orgId).slice(1).map(({ id }) => id)

/** Papers that may go to every body below: a resolution of a cell to its members, one of a committee to the leaders of all below it, a directive to the leaders of those it names. */
export const paperJobs = [
  on(ResolutionIssued, async (deps: Post, event) => {
    const { resolutionId: id, orgId } = event.data
    const bodies = below(await readTree(deps.table), orgId)
    const asked = bodies.length > 0 ? await leadersOf(deps, bodies, event.at) : new Map([[orgId, await membersOf(deps.table, orgId, event.at)]])
    await giveOut(deps, event, { id, of: 'RESOLUTION', orgId }, asked)
  }),
  on(DirectiveSent, async (deps: Post, event) => {
    const { directiveId: id, orgId, dueOn, toOrgIds } = event.data
    await giveOut(deps, event, { id, of: 'DIRECTIVE', orgId, dueOn }, await leadersOf(deps, toOrgIds ?? below(await readTree(deps.table), orgId), event.at))
  }),
]
