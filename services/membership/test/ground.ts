import { grantsKey, getRow, readTree } from '@nen-nep/service-kit'
import { memberKey } from '../src/member/schema.ts'
import { readPast } from '../src/publishing/tree.ts'
import { district } from './district.ts'

export const TODAY: string = '2026-11-22'
type Node = { id: string; parentId?: string; name: string }

/** A district with a second ward beside the first, and an officer over both. */
export async function ground() {
  const d = await district()
  const made = async (path: string, body: object) => String((await d.post(d.admin, path, body)).body.id)
  const south = await made('/organisations', { name: 'Đảng bộ phường Bình Nam', type: 'GRASSROOTS_ORG', parentId: 'org_root', from: '2020-01-01' })
  await d.settle()
  const southCell = await made('/organisations', { name: 'Chi bộ Khu phố 1', type: 'CELL_SUBORDINATE', parentId: south, from: '2020-01-01' })
  await d.settle()
  const southSecretary = await made('/members', { cellId: southCell, name: 'Đinh Văn Kiên', status: 'OFFICIAL', since: '2020-01-01', positions: [{ role: 'SECRETARY', orgId: south, from: '2020-01-01' }] })
  const chief = await made('/members', { cellId: southCell, name: 'Tô Thị Liên', status: 'OFFICIAL', since: '2020-01-01', positions: [{ role: 'OFFICER', orgId: 'org_root', from: '2020-01-01' }] })
  await d.settle()
  const reorganise = (body: object, as = chief, more: object = {}) => d.post(as, '/reorganisations', { on: TODAY, dryRun: false, ...body }, more)
  const preview = (body: object, as = chief) => reorganise({ ...body, dryRun: true }, as)
  const undo = (id: string, as = chief) => d.post(as, `/reorganisations/${id}/undo`, undefined)
  const plan = async (id: string, as = chief) => (await d.get(as, `/reorganisations/${id}`)).body
  const tree = async (asOf?: string): Promise<Node[]> => (await d.get(d.admin, `/organisations/tree${asOf === undefined ? '' : `?asOf=${asOf}`}`)).body.nodes
  const parentOn = async (id: string, asOf?: string) => (await tree(asOf)).find((node) => node.id === id)?.parentId
  const person = async (id: string) => d.deps.members.parse((await getRow(d.table, memberKey(id), true))!)
  const grants = async (id: string) => (await getRow(d.table, grantsKey(id), true))?.['grants'] as { role: string; orgId: string; to?: string }[]
  const state = async () => {
    const now = await readTree(d.table)
    return JSON.stringify([now.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)), await readPast(d.table, now.version)].flat().map((one) => Object.entries(one).toSorted()))
  }
  return { ...d, south, southCell, southSecretary, chief, reorganise, preview, undo, plan, tree, parentOn, person, grants, state }
}
export type Ground = Awaited<ReturnType<typeof ground>>
