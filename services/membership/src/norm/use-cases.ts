import { acting, open, refuseMissing, refuseStale, repeated, rowOf, seen, Standing, writeTogether, type Act, type Opened, type Put, type Saved, type Seen } from '@nen-nep/service-kit'
import { treePuts } from '../publishing/tree.ts'
import { runningKey } from '../reorganisation/schema.ts'
import { refuse as refuseReorganisation } from '../reorganisation/rules.ts'
import type { Deps } from '../stores.ts'
import { set } from './rules.ts'
import { normsKey, type OrganisationNorms, type Setting } from './schema.ts'

type Before = Seen<OrganisationNorms> | undefined

/** What was set before of an organisation that the caller sees. */
function standing(deps: Deps, { caller, row, tree }: Opened, orgId: string): Before {
  if (!tree.node(orgId) || !caller.may('see', orgId)) return refuseMissing()
  const found = row(normsKey(orgId))
  return found && seen(deps.norms, found)
}

/** The tree with the figures as an organisation now says them. */
async function treeWith({ files }: Deps, { table, tree }: Opened, { orgId, entries }: OrganisationNorms, act: Act): Promise<Put[]> {
  const norms = entries.map(({ from, values }) => ({ from, values }))
  return treePuts({ files, table, tree }, { nodes: tree.nodes.map((node) => (node.id === orgId ? { ...node, norms } : node)) }, act)
}

async function save(deps: Deps, act: Act, { door, before, next }: Readonly<{ door: Opened; before: Before; next: OrganisationNorms }>): Promise<Saved<OrganisationNorms>> {
  const row = rowOf(deps.norms, { next, facts: [] }, acting(act, door.caller), before)
  await writeTogether(deps.table, [{ row, when: before ? { is: 'at', version: before.version } : { is: 'absent' } }, ...(await treeWith(deps, door, next, act))])
  return { state: next, version: row.version }
}

/** What stood in the way is this very command, done a moment ago, or somebody else's word. */
function unlessMine({ norms }: Deps, act: Act, orgId: string, error: unknown): Saved<OrganisationNorms> {
  if (!(error instanceof Standing)) throw error
  const mine = error.row?.['orgId'] === orgId ? repeated(seen(norms, error.row), act) : undefined
  return mine ?? refuseStale({})
}

/** Refuses whoever saw another version, and a time in which people are being moved. */
function demandCurrent({ ifMatch }: Act, { row }: Opened, before: Before): void {
  const version = before?.version ?? 0
  if (ifMatch !== version) refuseStale({ current: before?.state, version })
  if (row(runningKey)) refuseReorganisation('reorganisation.busy')
}

/** Sets figures for an organisation and all below it: the words with their reasons, and the tree that carries the figures, in one transaction. */
export async function setNorms(deps: Deps, act: Act, orgId: string, setting: Setting): Promise<Saved<OrganisationNorms>> {
  const door = await open(deps.table, act, [normsKey(orgId), runningKey], { consistent: true })
  const before = standing(deps, door, orgId)
  const done = before && repeated(before, act)
  if (done) return done
  const next = set(orgId, before?.state, setting, { caller: door.caller, act })
  demandCurrent(act, door, before)
  return save(deps, act, { door, before, next }).catch((error: unknown) => unlessMine(deps, act, orgId, error))
}
