import { onSchedule } from '../src/work.ts'
import { find, getRow } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { memberKey, type Member } from '../src/member/schema.ts'
import { cellRosterKey, CellRoster } from '../src/publishing/schema.ts'
import { depsOf } from '../src/stores.ts'
import * as v from 'valibot'
import { district, type District } from './district.ts'

/** A ward in which members are transferred: each step by whoever has the right to it, and what stands afterwards. */
export async function moving() {
  const d = await district()
  const deps = depsOf({ ...d.deps, table: asService(d.deps.table) })
  const request = (memberId: string, more: object = {}, as = d.secretary) => d.post(as, '/transfers', { memberId, toName: 'Chi bộ Khu phố 9', kind: 'OFFICIAL', on: '2026-11-22', reason: 'Chuyển nơi ở', ...more })
  const step = (as: string, id: string, name: string, body: object = {}) => d.post(as, `/transfers/${id}/${name}`, body)
  const review = (id: string, more: object = { toOrgId: d.other }) => step(d.officer, id, 'review', { decision: 'APPROVE', ...more })
  /** A transfer with its letter, ready to be handed over. */
  const lettered = async (memberId: string, more: object = {}, approval: object = { toOrgId: d.other }) => {
    const asked = await request(memberId, more)
    const id = String(asked.body.id)
    for (const answer of [asked, await review(id, approval), await step(d.officer, id, 'letter')]) if (answer.status > 201) throw new Error(JSON.stringify(answer.body))
    return id
  }
  const sent = async (memberId: string, more: object = {}, approval: object = { toOrgId: d.other }) => {
    const id = await lettered(memberId, more, approval)
    const answer = await step(d.secretary, id, 'send')
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return id
  }
  const member = async (id: string): Promise<Member> => (await find(deps.members, memberKey(id), true))!.state
  const roster = async (cellId: string) => {
    const row = await getRow(deps.table, cellRosterKey(cellId), true)
    return (row ? v.parse(CellRoster, row).entries : []).map(({ id, flags }) => `${id}${flags.map((flag) => ` ${flag}`).join('')}`)
  }
  const night = async (day: string) => {
    d.clock.now = `${day}T17:20:00Z`
    await onSchedule(deps, { schedule: 'transfers', dryRun: false })
    await d.settle()
  }
  const headcount = async (orgId: string) => Number((await d.get(d.officer, `/organisations/${orgId}`)).body.memberCount)
  return { ...d, deps, request, step, review, lettered, sent, member, roster, night, headcount, view: (as: string, id: string) => d.get(as, `/transfers/${id}`) }
}
export type Moving = Awaited<ReturnType<typeof moving>> & District
