import { getRow, grantsKey, readTree, scan, seen, type Row, type Seen } from '@nen-nep/service-kit'
import { asService } from '@nen-nep/service-kit/as-service'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf, instantOf } from '@nen-nep/rules/dates/civil-time'
import fc from 'fast-check'
import type { Member } from '../src/member/schema.ts'
import { readPast } from '../src/publishing/tree.ts'
import type { Transfer } from '../src/transfer/schema.ts'
import { onSchedule } from '../src/work.ts'
import { depsOf } from '../src/stores.ts'
import { ground } from './ground.ts'

const picks = fc.nat(10_000)
const reorganising = fc.record({ do: fc.constant('reorganise' as const), kind: fc.constantFrom('MOVE' as const, 'MERGE' as const, 'MERGE' as const, 'SPLIT' as const, 'DISSOLVE' as const), a: picks, b: picks, isCell: fc.boolean(), isNew: fc.boolean(), after: fc.constantFrom(0, 0, 0, 0, -1, 3) })
const undoing = fc.record({ do: fc.constant('undo' as const), a: picks })
const asking = fc.record({ do: fc.constant('request' as const), a: picks, b: picks, isOut: fc.boolean(), kind: fc.constantFrom('OFFICIAL' as const, 'TEMPORARY' as const) })
const onward = fc.record({ do: fc.constant('onward' as const), a: picks })
const ending = fc.record({ do: fc.constantFrom('refuse' as const, 'withdraw' as const, 'return' as const), a: picks })
const changing = fc.record({ do: fc.constant('status' as const), a: picks, to: fc.constantFrom('EXEMPT', 'NOT_EXEMPT', 'SUSPENDED', 'NOT_SUSPENDED', 'ABROAD', 'STRUCK_OFF', 'RESIGNED', 'PROBATIONARY', 'PROBATIONARY', 'DECEASED') })
const entering = fc.record({ do: fc.constant('enter' as const), a: picks })
const appointing = fc.record({ do: fc.constant('appoint' as const), a: picks, role: fc.constantFrom('MINUTE_TAKER', 'COMMITTEE_MEMBER') })
const merging = fc.record({ do: fc.constant('merge' as const), a: picks, b: picks, isTheirs: fc.boolean() })
const freezing = fc.record({ do: fc.constant('freeze' as const) })
const waiting = fc.record({ do: fc.constant('wait' as const), days: fc.constantFrom(0, 1, 1, 2, 5, 70) })
const crashing = fc.record({ do: fc.constant('linger' as const) })
const weighted = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary })
/** One thing that an office does, or a day that passes; `linger` leaves what it published undelivered for the next deed. */
export const deed = fc.oneof(weighted(6, reorganising), weighted(3, undoing), weighted(6, asking), weighted(16, onward), weighted(4, ending), weighted(5, changing), weighted(3, entering), weighted(3, appointing), weighted(2, merging), weighted(2, freezing), weighted(4, waiting), weighted(4, crashing))
export type Deed = typeof deed extends fc.Arbitrary<infer D> ? D : never

const NEXT: Partial<Record<Transfer['state'], string>> = { REQUESTED: 'review', REVIEWED: 'letter', LETTER_ISSUED: 'send', SENT: 'accept' }
const at = <T>(all: readonly T[], index: number): T | undefined => all[index % Math.max(1, all.length)]

/** A district in which an officer does all sorts of things; what was done is counted by its kind and answer. */
export async function crossing() {
  const g = await ground()
  const { deps, chief, clock } = g
  const working = depsOf({ ...deps, table: asService(deps.table) })
  const told = new Map<string, number>()
  const rowsOf = async (prefix: string): Promise<Row[]> => {
    const found = []
    for await (const row of scan(g.table, prefix)) if (row['sk'] === 'A') found.push(row)
    return found
  }
  const inOrder = <T>(all: readonly Seen<T>[]) => all.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  const members = async (): Promise<Seen<Member>[]> => inOrder((await rowsOf('M#')).map((row) => seen(deps.members, row)))
  const transfers = async (): Promise<Seen<Transfer>[]> => inOrder((await rowsOf('T#')).map((row) => seen(deps.transfers, row)))
  const tree = () => readTree(g.table)
  const past = async () => readPast(g.table, (await tree()).version)
  const today = () => civilDayOf(clock.now)
  const frozen: { id: string; body: unknown }[] = []
  const plans: string[] = []
  let entered = 0

  const others = async () => (await members()).filter(({ state }) => state.id !== chief && state.merged === undefined).sort((a, b) => (a.state.name < b.state.name ? -1 : 1))
  const bodies = async (isCell: boolean) => (await tree()).nodes.filter(({ type }) => type === (isCell ? 'CELL_SUBORDINATE' : 'GRASSROOTS_ORG')).toSorted((a, b) => (a.name + a.id < b.name + b.id ? -1 : 1))
  const post = async (path: string, body?: object, ifMatch?: number) => g.post(chief, path, body, ifMatch === undefined ? {} : { ifMatch: `"${String(ifMatch)}"` })

  async function reorganise({ kind, a, b, isCell, isNew, after }: Extract<Deed, { do: 'reorganise' }>) {
    const all = await bodies(isCell)
    const [one, target] = [at(all, a)?.id ?? '', at(kind === 'MOVE' && isCell ? await bodies(false) : all, b)?.id]
    const type = isCell ? 'CELL_SUBORDINATE' : 'GRASSROOTS_ORG'
    const memberIds = (await others()).filter(({ state }) => state.cellId === one).slice(0, 1 + (b % 3)).map(({ state }) => state.id)
    const childIds = (await tree()).children(one).slice(0, 1).map(({ id }) => id)
    const made = { into: [{ name: `Mới ${String(a)}`, type, ...(kind === 'SPLIT' ? (isCell ? { memberIds } : { childIds }) : {}) }] }
    const where = kind === 'SPLIT' || (kind === 'MERGE' && isNew) ? made : kind === 'DISSOLVE' && isNew ? {} : { targetId: target }
    const orgIds = kind === 'MERGE' && isNew ? [...new Set([one, target])] : [one]
    const answer = await post('/reorganisations', { kind, orgIds, ...where, on: addDays(today(), after), dryRun: false })
    if (answer.status === 201) plans.push(String(answer.body.id))
    return answer
  }
  async function transferOn({ do: what, a }: Readonly<{ do: string; a: number }>) {
    const one = at((await transfers()).filter(({ state: { state } }) => (what === 'return' ? state === 'RECEIVED' || state === 'SENT' : state in NEXT)), a)?.state
    const name = what === 'onward' ? one && NEXT[one.state] : what
    if (!one || !name) return undefined
    const body = name === 'review' ? { decision: 'APPROVE', outside: one.to.orgId === undefined } : name === 'letter' ? {} : name === 'refuse' || name === 'withdraw' ? { reason: 'Lý do' } : undefined
    return { ...(await post(`/transfers/${one.id}/${name}`, body)), step: name }
  }
  async function merge({ a, b, isTheirs }: Extract<Deed, { do: 'merge' }>) {
    const all = await others()
    const [keep, drop] = [at(all, a)!, at(all, b)!]
    const theirs = isTheirs ? drop : keep
    return post('/duplicates/merges', { keepId: keep.state.id, dropId: drop.state.id, keepVersion: keep.version, dropVersion: drop.version, fields: { membership: theirs.state.id, name: keep.state.id }, reason: 'Nhập trùng hai lần' })
  }
  async function wait(days: number) {
    clock.now = days === 0 ? new Date(Date.parse(clock.now) + 3_600_000).toISOString() : instantOf(addDays(today(), days), '08:00')
    for (const schedule of ['reorganise', 'transfers'] as const) await onSchedule(working, { schedule, dryRun: false })
    return undefined
  }
  async function doIt(one: Deed): Promise<{ status: number; body: any; step?: string } | undefined> {
    switch (one.do) {
      case 'reorganise': return reorganise(one)
      case 'undo': return post(`/reorganisations/${at(plans.slice(-3), one.a) ?? 'reo_none'}/undo`)
      case 'request': {
        const member = at(await others(), one.a)?.state.id
        const to = one.isOut ? { toName: 'Đảng bộ tỉnh bạn' } : { toOrgId: at(await bodies(true), one.b)?.id }
        return post('/transfers', { memberId: member, ...to, kind: one.kind, on: today(), reason: 'Chuyển', ...(one.kind === 'TEMPORARY' ? { until: addDays(today(), 60) } : {}) })
      }
      case 'status': {
        const member = at((await others()).filter(({ state: { status } }) => (one.to === 'PROBATIONARY' ? status !== 'OFFICIAL' : true)), one.a)
        return member && post(`/members/${member.state.id}/status`, { to: one.to, on: today(), decisionNo: '1-QĐ/QU', reason: 'Lý do' }, member.version)
      }
      case 'enter': return post('/members', { cellId: at(await bodies(true), one.a)?.id, name: `Người ${String((entered += 1)).padStart(3, '0')}`, status: 'OFFICIAL', since: today() })
      case 'appoint': {
        const member = at(await others(), one.a)?.state
        return member && post('/positions', { memberId: member.id, orgId: member.cellId, role: one.role, from: today() })
      }
      case 'merge': return merge(one)
      case 'freeze': {
        const answer = await post('/headcounts', { orgId: 'org_root', on: addDays(today(), -1) })
        if (answer.status === 201) frozen.push({ id: String(answer.body.id), body: undefined })
        return answer
      }
      case 'wait': return wait(one.days)
      case 'linger': return undefined
      case 'onward':
      case 'refuse':
      case 'withdraw':
      case 'return': return transferOn(one)
    }
  }
  const settle = async () => {
    const parked = await g.settle()
    if (parked.length > 0) throw new Error(JSON.stringify(parked))
  }
  /** Does one thing; what it answers must be done or refused by name, never a defect. */
  async function live(one: Deed): Promise<{ status: number; body: any }> {
    const answer = await doIt(one)
    const status = answer?.status ?? 0
    const name = `${answer?.step ?? one.do}${'kind' in one ? ` ${one.kind}` : ''} ${status < 300 ? 'done' : String(answer?.body.code)}`
    if (answer) told.set(name, (told.get(name) ?? 0) + 1)
    if (status >= 500 || answer?.body.errors !== undefined) throw new Error(`${name}: ${JSON.stringify(answer?.body)}`)
    return { status, body: answer?.body }
  }
  const grantsOf = async (id: string) => (await getRow(g.table, grantsKey(id), true))?.['grants'] ?? []
  return { ...g, members, transfers, treeNow: tree, past, today, frozen, live, settle, told, grantsHeld: grantsOf }
}
export type Crossing = Awaited<ReturnType<typeof crossing>>
