import { bare } from '@nen-nep/contracts'
import { isOver } from '@nen-nep/rules/membership/index'
import { find, getRow, putRow, readAll, revise, seen, type Act, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { admissionKey, admissionsOf } from '../admission/schema.ts'
import { Confirmations, confirmationsKey } from '../clean-up/schema.ts'
import { correctionKey, correctionsOf } from '../correction/schema.ts'
import type { Member } from '../member/schema.ts'
import { membersBy } from '../reorganisation/people.ts'
import type { Working } from '../stores.ts'
import { isPointer, pointerTo, withPointed } from './pointers.ts'

/** Whose change of cells was told. */
export type Moved = Readonly<{ memberId: string; formerCellId: string }>

const point = ({ table }: Working, pk: string, id: string) => putRow(table, { row: pointerTo(pk, id), when: { is: 'any' } })

/** A running admission is the affair of the cell that counts the person now. */
async function followAdmission(deps: Working, act: Act, { cellId, admission }: Member): Promise<void> {
  const key = admission && admissionKey(admission.id)
  const before = key && (await find(deps.admissions, key, true))
  if (!before || before.state.cellId === cellId || isOver(before.state.state)) return
  await point(deps, admissionsOf(bare(cellId)), before.state.id)
  await revise(deps.admissions, act, key, (now) => (now && now.cellId !== cellId && !isOver(now.state) ? { next: { ...now, cellId }, facts: [] } : undefined))
}

/** A correction that waits is answered where the record is kept now. */
async function followCorrections(deps: Working, act: Act, { id, cellId }: Member, waiting: readonly Row[]): Promise<void> {
  for (const { state } of waiting.map((row) => seen(deps.corrections, row))) {
    const key = correctionKey(state.id)
    if (!key || state.memberId !== id || state.cellId === cellId || state.state !== 'PROPOSED') continue
    await point(deps, correctionsOf(bare(cellId)), state.id)
    await revise(deps.corrections, act, key, (now) => (now?.state === 'PROPOSED' && now.cellId !== cellId ? { next: { ...now, cellId }, facts: [] } : undefined))
  }
}

/** Who has said that their record is right need not say it again elsewhere: the later word counts. */
async function followConfirmations(deps: Working, act: Act, formerCellId: string, members: readonly Member[]): Promise<void> {
  const row = await getRow(deps.table, confirmationsKey(formerCellId), true)
  const said = row ? v.parse(Confirmations, row).confirmed : {}
  const theirs = members.filter(({ id, cellId }) => said[id] !== undefined && cellId !== formerCellId)
  for (const [cellId, all] of Map.groupBy(theirs, (one) => one.cellId)) {
    await revise(deps.confirmations, act, confirmationsKey(cellId), (before) => {
      const known = before?.confirmed ?? {}
      const later = all.flatMap(({ id }) => ((said[id] ?? '') > (known[id] ?? '') ? [[id, said[id] ?? ''] as const] : []))
      return later.length > 0 ? { next: { cellId, confirmed: { ...known, ...Object.fromEntries(later) } }, facts: [] } : undefined
    })
  }
}

/**
 * What waits for somebody follows them to the cell that counts them now, by whatever way they came there: a transfer, a reorganisation, or its undoing.
 * It is read where they stand today, so that news in any order, or twice, leaves the same; what was decided stays where it was decided.
 */
export async function followTheirs(deps: Working, moved: readonly Moved[], because: string): Promise<void> {
  const act: Act = { by: 'service:membership', at: deps.now().toISOString(), because }
  for (const [formerCellId, some] of Map.groupBy(moved, (one) => one.formerCellId)) {
    const members = (await membersBy(deps, deps.table, [...new Set(some.map(({ memberId }) => memberId))])).map(({ state }) => state).filter(({ merged }) => merged === undefined)
    const pk = correctionsOf(bare(formerCellId))
    const waiting = (await readAll(deps.table, { pk, consistent: true })).some((row) => isPointer(row) || row['state'] === 'PROPOSED') ? await withPointed(deps.table, pk, correctionKey) : []
    for (const member of members) {
      await followAdmission(deps, act, member)
      await followCorrections(deps, act, member, waiting)
    }
    await followConfirmations(deps, act, formerCellId, members)
  }
}
