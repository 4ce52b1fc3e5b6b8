import type { Asked, Into } from '../../api/registry/shapes/reorganisations.ts'
import { unless, type Fault } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import type { Tree } from '../tree.ts'
import type { Kind } from './kind.ts'
import { words } from './words.vi.ts'

/** What somebody has put together so far: `parts` are the names a split makes, `placed` who goes to which of them. */
export type Order = Readonly<{ kind: Kind | ''; orgIds: readonly string[]; targetId: string; newName: string; parts: readonly string[]; placed: Readonly<Record<string, number>>; on: string; decisionNo: string }>
export const noOrder: Order = { kind: '', orgIds: [], targetId: '', newName: '', parts: ['', ''], placed: {}, on: '', decisionNo: '' }

const needsTarget = ({ kind, targetId, newName }: Order) => (kind === 'MOVE' && targetId === '') || (kind === 'MERGE' && targetId === '' && tidy(newName) === '')
/** What an order lacks. */
export const faultsIn = (order: Order): (Fault | undefined)[] => [
  unless(order.kind !== '', 'viec', words.kindMissing), unless(order.orgIds.length > 0, 'to-chuc', words.whichMissing), unless(order.kind !== 'MERGE' || new Set([...order.orgIds, order.targetId]).size > (order.targetId === '' ? 2 : 1), 'to-chuc', words.twoMissing),
  unless(!needsTarget(order), 'noi-nhan', words.targetMissing), unless(order.kind !== 'SPLIT' || order.parts.every((name) => tidy(name) !== ''), 'phan-0', words.partMissing), unless(order.on !== '', 'ngay-ap-dung', words.onMissing),
]

const memberIdsOf = ({ placed }: Order, index: number) => Object.entries(placed).flatMap(([id, at]) => (at === index && id.startsWith('mem_') ? [id] : []))
const childIdsOf = ({ placed }: Order, index: number) => Object.entries(placed).flatMap(([id, at]) => (at === index && id.startsWith('org_') ? [id] : []))
/** The organisations that an order makes, of the kind of those that it takes apart or joins. */
function intoOf(order: Order, tree: Tree): readonly Into[] | undefined {
  const type = tree.node(order.orgIds[0] ?? '')?.type ?? 'CELL_SUBORDINATE'
  if (order.kind === 'SPLIT') return order.parts.map((name, index) => ({ name: tidy(name), type, memberIds: memberIdsOf(order, index), childIds: childIdsOf(order, index) }))
  return order.kind === 'MERGE' && order.targetId === '' ? [{ name: tidy(order.newName), type }] : undefined
}
/** An order as the registry takes it. */
export function askedOf(order: Order, tree: Tree): Asked {
  const { kind, orgIds, targetId, on, decisionNo } = order
  const into = intoOf(order, tree)
  return { kind, orgIds, on, ...(targetId === '' || kind === 'SPLIT' ? {} : { targetId }), ...(into ? { into } : {}), ...(tidy(decisionNo) === '' ? {} : { decisionNo: tidy(decisionNo) }) }
}
