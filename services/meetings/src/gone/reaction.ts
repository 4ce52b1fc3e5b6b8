import { ReorganisationApplied, ReorganisationReverted, type Gone, type Happening } from '@nen-nep/contracts'
import { find, on, reacting, readAll, readTree, revise, type Act, type Decision } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { putOffBy, putOnAgain } from '../meeting/put-off.ts'
import type { Meeting } from '../meeting/schema.ts'
import { carryKey, partitionOf } from '../place.ts'
import type { Working } from '../stores.ts'
import { giveBack, inherit } from './rules.ts'

const At = v.object({ pk: v.string(), sk: v.string() })
/** Meetings that were announced and that nobody can hold any more are put off; those invited hear of it. Drafts, and tasks, stay for those who decide over the cell. */
const putOff = (deps: Working, act: Act, cellId: string, because: string) => eachMeeting(deps, act, cellId, (meeting) => putOffBy(meeting, because))
/** What a reorganisation put off is on again when it is taken back, where its time has not passed and the cell has not seen to it; those invited hear of it. */
const putOn = (deps: Working, act: Act, cellId: string, because: string) => eachMeeting(deps, act, cellId, (meeting) => putOnAgain(meeting, because, act.at))

async function eachMeeting(deps: Working, act: Act, cellId: string, decide: (meeting: Meeting) => Decision<Meeting> | undefined): Promise<void> {
  const rows = await readAll(deps.table, { pk: partitionOf(cellId), prefix: 'Y', consistent: true })
  for (const row of rows) await revise(deps.meetings, act, v.parse(At, row), (meeting) => meeting && decide(meeting))
}

async function handOver(deps: Working, act: Act, { orgId, into }: Gone, because: string): Promise<void> {
  await putOff(deps, act, orgId, because)
  const left = into === undefined ? undefined : await find(deps.carries, carryKey(orgId), true)
  if (into === undefined || !left) return
  await revise(deps.carries, act, carryKey(into), (before) => {
    const next = inherit(before, into, left.state.topics, `${because}|${orgId}`)
    return next && { next, facts: [] }
  })
}

type Applied = Happening<v.InferOutput<typeof ReorganisationApplied.schema>>
type Reverted = Happening<v.InferOutput<typeof ReorganisationReverted.schema>>
/** What cells that stand no more left open. A reorganisation that was taken back before this is heard changes nothing. */
const applied = on(ReorganisationApplied, async (deps: Working, { id, at, data }: Applied) => {
  const tree = await readTree(deps.table)
  for (const one of data.gone) if (tree.version <= data.treeVersion || !tree.node(one.orgId)) await handOver(deps, reacting('meetings', id, at), one, data.reorganisationId)
})
const reverted = on(ReorganisationReverted, async (deps: Working, { id, at, data }: Reverted) => {
  for (const { orgId, into } of data.gone ?? []) {
    await putOn(deps, reacting('meetings', id, at), orgId, data.reorganisationId)
    if (into === undefined) continue
    await revise(deps.carries, reacting('meetings', id, at), carryKey(into), (before) => {
      const next = giveBack(before, into, [orgId], `${data.reorganisationId}|${orgId}`)
      return next && { next, facts: [] }
    })
  }
})
export const goneReactions = [applied, reverted]
