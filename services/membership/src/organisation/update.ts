import { isDeepStrictEqual } from 'node:util'
import type { Letterhead, TreeNode } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { acting, open, refuseMissing, refuseStale, repeated, rowOf, seen, Standing, writeTogether, type Act, type Caller, type Opened, type Put, type Saved, type Seen } from '@nen-nep/service-kit'
import { readPast, treePuts } from '../publishing/tree.ts'
import { runningKey } from '../reorganisation/schema.ts'
import { refuse as refuseReorganisation } from '../reorganisation/rules.ts'
import { carriedOut, standsSince } from '../reorganisation/spells.ts'
import type { Deps } from '../stores.ts'
import { committeeOf } from './coverage.ts'
import { refuse } from './rules.ts'
import { organisationKey, type Organisation, type Updating } from './schema.ts'

/** The office keeps an organisation's record; its own leaders say who on the committee answers for which unit, and what stands in the frame of their papers. */
function demandKeeper(caller: Caller, id: string, { coverage: _coverage, letterhead: _letterhead, ...others }: Updating): void {
  if (caller.may('register', id)) return
  if (caller.may('lead', id) && Object.values(others).every((value) => value === undefined)) return
  refuse('organisation.not-registrar')
}

function demandDay(node: TreeNode, on: string, today: string): void {
  if (on > today) refuse('organisation.change-to-come', { today })
  if (on < standsSince(node)) refuse('organisation.change-too-early', { day: standsSince(node) })
}

/** What is said of a letterhead; nothing where nothing is. */
function said(letterhead: Letterhead | undefined): Pick<TreeNode, 'letterhead'> {
  const kept = Object.entries(letterhead ?? {}).filter(([, text]) => text !== '')
  return kept.length === 0 ? {} : { letterhead: Object.fromEntries(kept) }
}
const isEmpty = (value: unknown) => value === '' || (Array.isArray(value) && value.length === 0)
/** An organisation's node with what was changed of it; what was emptied is gone. */
function changed(node: TreeNode, { on: _on, coverage: _coverage, ...changes }: Updating): TreeNode {
  const { kindName, units, letterhead, ...rest } = { ...node, ...Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) }
  return { ...rest, ...(isEmpty(kindName ?? '') ? {} : { kindName }), ...(isEmpty(units ?? []) ? {} : { units }), ...said(letterhead) }
}

async function demandCommittee(deps: Deps, { table }: Opened, { id, units = [] }: TreeNode, { coverage = [], day }: Pick<Updating, 'coverage'> & { day: string }): Promise<void> {
  if (coverage.length === 0) return
  const stranger = coverage.find(({ unit }) => !units.includes(unit))
  if (stranger) refuse('organisation.unit-unknown', { unit: stranger.unit })
  const committee = await committeeOf(deps, table, id, day)
  const other = coverage.find(({ memberId }) => !committee.some((one) => one.memberId === memberId))
  if (other) refuse('organisation.not-on-committee', { id: other.memberId })
}

type Before = Seen<Organisation> | undefined
/** What may be read of an organisation that the caller sees; its repeat, where this very command was done. */
function standing(deps: Deps, act: Act, { caller, tree, row }: Opened, id: string): { node: TreeNode; before: Before; done: Saved<Organisation> | undefined } {
  const node = tree.node(id)
  if (!node || !caller.may('see', id)) return refuseMissing()
  const found = row(organisationKey(id))
  const before = found && seen(deps.organisations, found)
  return { node, before, done: before && repeated(before, act) }
}

/** The rows of the next tree, where anything in it changes. */
async function nextTree(deps: Deps, act: Act, { table, tree }: Opened, { node, next, on }: Readonly<{ node: TreeNode; next: TreeNode; on: string }>): Promise<{ stands: TreeNode; puts: Put[] }> {
  if (isDeepStrictEqual(node, next)) return { stands: node, puts: [] }
  if (next.code !== undefined && tree.nodes.some(({ id, code }) => code === next.code && id !== next.id)) refuse('organisation.code-taken', { code: next.code })
  const { nodes, past, traces } = carriedOut({ tree, past: await readPast(table, tree.version) }, { added: [], moved: [next], gone: [] }, on)
  return { stands: traces.after[0] ?? next, puts: await treePuts({ files: deps.files, table, tree }, { nodes, past }, act) }
}

type Ready = Readonly<{ door: Opened; node: TreeNode; before: Before; updating: Updating }>
/** Refuses whoever saw another version, and a time in which people are being moved. */
function demandCurrent(act: Act, { row }: Opened, node: TreeNode, version: number): void {
  if (act.ifMatch !== version) refuseStale({ current: node, version })
  if (row(runningKey)) refuseReorganisation('reorganisation.busy')
}

async function save(deps: Deps, act: Act, { door, node, before, updating }: Ready): Promise<Saved<Organisation>> {
  const today = civilDayOf(act.at)
  const { on = today, coverage = before?.state.coverage } = updating
  const next = changed(node, updating)
  demandDay(node, on, today)
  await demandCommittee(deps, door, next, { coverage: updating.coverage, day: today })
  const { stands, puts } = await nextTree(deps, act, door, { node, next, on })
  const state: Organisation = { ...stands, ...(coverage === undefined ? {} : { coverage }) }
  const row = rowOf(deps.organisations, { next: state, facts: [] }, acting(act, door.caller), before)
  await writeTogether(deps.table, [{ row, when: before ? { is: 'at', version: before.version } : { is: 'absent' } }, ...puts])
  return { state, version: row.version }
}

/** Changes an organisation's name, number, sector, units, term, the frame of its papers or committee's shares from a day on; how it stood before is kept. */
export async function updateOrganisation(deps: Deps, act: Act, id: string, updating: Updating): Promise<Saved<Organisation>> {
  const door = await open(deps.table, act, [organisationKey(id), runningKey], { consistent: true })
  const { node, before, done } = standing(deps, act, door, id)
  if (done) return done
  demandKeeper(door.caller, id, updating)
  const version = before?.version ?? 0
  demandCurrent(act, door, node, version)
  return save(deps, act, { door, node, before, updating }).catch((error: unknown) => {
    if (!(error instanceof Standing)) throw error
    const mine = error.row?.['id'] === id ? repeated(seen(deps.organisations, error.row), act) : undefined
    return mine ?? refuseStale({ version })
  })
}
