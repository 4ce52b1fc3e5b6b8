import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { acting, getRow, open, repeated, seen, type Act, type Put } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { memberBehind } from '../member/behind.ts'
import { memberKey, type Member, type Position } from '../member/schema.ts'
import type { Deps } from '../stores.ts'
import { refuse } from './access.ts'
import { comeBack, refuseReceiving, withdraw } from './close.ts'
import { endingWith } from './leave.ts'
import { countKey, issue, issuerOf, numberKey } from './letter.ts'
import { accept, send } from './move.ts'
import { request, review } from './request.ts'
import { saveStep } from './save.ts'
import { ofMember, runningKey, transferKey, type Issuing, type Requesting, type Reviewing, type Transfer } from './schema.ts'
import { advance, patiently, type Advanced } from './step.ts'

/** A transfer as it was saved, with the positions that end with it. */
export type Warned = Advanced & Readonly<{ ending: readonly Position[] }>

const Counted = v.object({ version: v.number() })
const idOf = ({ key = '' }: Act) => `trf_${shortHash(12, 'transfer', key)}`

const endingFor = ({ kind, to }: Transfer, member: Member, on: string) => (kind === 'OFFICIAL' && to.orgId !== member.cellId ? endingWith(member, { orgId: member.cellId, on }) : [])

async function attempt(deps: Deps, act: Act, asked: Requesting): Promise<Warned> {
  const [key, running] = [transferKey(idOf(act)), runningKey(asked.memberId)]
  const door = await open(deps.table, act, [key, running, memberKey(asked.memberId)], { consistent: true })
  const { state: member } = memberBehind(door, deps, asked.memberId)
  const standing = door.row(key)
  const done = standing && repeated(seen(deps.transfers, standing), act)
  if (done) return { ...done, caller: door.caller, ending: [] }
  const next = request(idOf(act), asked, member, { caller: door.caller, tree: door.tree, act })
  if (door.row(running)) return refuse('transfer.running')
  const puts: Put[] = [{ row: { ...running, transferId: next.id }, when: { is: 'absent' } }, { row: ofMember(member.id, next.id), when: { is: 'any' } }]
  const version = await saveStep(deps, acting(act, door.caller), { next }, { tree: door.tree, members: [], puts })
  return { state: next, version, caller: door.caller, ending: endingFor(next, member, asked.on) }
}

/** Asks for a transfer; a member has one running at a time. */
export const requestTransfer = (deps: Deps, act: Act, asked: Requesting): Promise<Warned> => patiently(() => attempt(deps, act, asked))

export const reviewTransfer = (deps: Deps, act: Act, id: string, reviewing: Reviewing) => advance(deps, act, id, (before, room) => ({ next: review(before, reviewing, room) }))

/** Issues the letter; its number, taken for good, and the transfer are written together, so that no number is given twice: the count passes by what was written by hand. Refuses a number by hand that is taken. */
export const issueLetter = (deps: Deps, act: Act, id: string, issuing: Issuing) =>
  advance(deps, act, id, async (before, room, table) => {
    const [issuerId, year] = [issuerOf(room.tree, before.fromOrgId).id, civilDayOf(act.at).slice(0, 4)]
    const key = countKey(issuerId, year)
    const row = await getRow(table, key, true)
    const count = row ? v.parse(Counted, row).version : 0
    for (let nth = count; ; nth++) {
      const { next, no, counted } = issue(before, issuing, nth, room)
      const taken = numberKey(issuerId, year, no)
      const isFree = (await getRow(table, taken, true)) === undefined
      if (!isFree && !counted) return refuse('transfer.number-taken', { no })
      const counting: Put[] = counted ? [{ row: { ...key, version: nth + 1 }, when: count > 0 ? { is: 'at', version: count } : { is: 'absent' } }] : []
      if (isFree) return { next, beside: { puts: [{ row: { ...taken, transferId: id }, when: { is: 'absent' } }, ...counting] } }
    }
  })

export const sendTransfer = (deps: Deps, act: Act, id: string) => advance(deps, act, id, send)
export const refuseTransfer = (deps: Deps, act: Act, id: string, reason: string) => advance(deps, act, id, (before, moving) => refuseReceiving(before, reason, moving))
export const withdrawTransfer = (deps: Deps, act: Act, id: string, reason: string) => advance(deps, act, id, (before, moving) => withdraw(before, reason, moving))
export const returnFromTransfer = (deps: Deps, act: Act, id: string) => advance(deps, act, id, comeBack)

/** Takes a member in, and says what they held that ended with it. */
export async function acceptTransfer(deps: Deps, act: Act, id: string): Promise<Warned> {
  let ending: readonly Position[] = []
  const saved = await advance(deps, act, id, (before, moving) => {
    const step = accept(before, moving)
    ending = step.member ? endingFor(before, moving.member, civilDayOf(act.at)) : []
    return step
  })
  return { ...saved, ending }
}
