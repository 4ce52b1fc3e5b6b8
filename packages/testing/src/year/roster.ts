import { eventually, surely, type Body, type Call } from './caller.ts'

/** A cell of the imported district with the people who act for it; where the secretary's row was held back, the deputy leads. */
export type Cell = Readonly<{ id: string; name: string; parentId: string; type: string; members: readonly string[]; secretary: string; second: string }>
export type District = Readonly<{ cells: readonly Cell[]; wards: ReadonlyMap<string, string>; officer: string; leaderOf: (orgId: string) => string | undefined }>

/** Uploads a roster, waits for its preview, accepts it, and waits until it is written. */
export async function importRoster(call: Call, administrator: string, file: { name: string; bytes: Uint8Array }, progress: (job: Body) => void = () => undefined): Promise<Body> {
  const must = surely(call)
  const announced = await must('POST', '/membership/uploads', { as: administrator, body: { name: file.name, size: file.bytes.length, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', classification: 'INTERNAL' } })
  const put = await fetch(String(announced.body['url']), { method: 'PUT', body: new Uint8Array(file.bytes) })
  if (!put.ok) throw new Error(`the upload was refused: ${put.status} ${await put.text()}`)
  const { body: job } = await must('POST', '/membership/imports', { as: administrator, body: { uploadId: announced.body['uploadId'], matchOn: ['citizenId', 'cardNumber'] } })
  const look = async () => (await must('GET', `/membership/imports/${String(job['id'])}`, { as: administrator })).body
  const wait = (...states: string[]) => eventually(look, ({ state }) => states.includes(String(state)), { seconds: 600, every: 500, seen: progress })
  const ready = await wait('READY', 'FAILED')
  if (ready['state'] === 'FAILED') return ready
  await must('POST', `/membership/imports/${String(job['id'])}/confirmation`, { as: administrator, body: {} })
  return wait('DONE', 'FAILED')
}

/** Every judged row of an import, page by page. */
export async function importRows(call: Call, administrator: string, importId: string): Promise<Body[]> {
  const rows: Body[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const { body } = await surely(call)('GET', `/membership/imports/${importId}/rows?limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, { as: administrator })
    rows.push(...(body['items'] as Body[]))
    cursor = body['next'] as string | undefined
  }
  return rows
}

/** Reads the district back through the same doors everybody uses: its tree, and who holds which position. */
export async function readDistrict(call: Call, administrator: string): Promise<District> {
  const must = surely(call)
  const nodes = (await must('GET', '/membership/organisations/tree', { as: administrator })).body['nodes'] as Body[]
  const people: Body[] = []
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const { body } = await must('GET', `/membership/members?orgId=org_root&subtree=true&limit=500${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`, { as: administrator })
    people.push(...(body['items'] as Body[]))
    cursor = body['next'] as string | undefined
  }
  const byCell = Map.groupBy(people, ({ cellId }) => String(cellId))
  const withRole = (cellId: string, role: string) => byCell.get(cellId)?.find(({ roles }) => (roles as string[]).includes(role))?.['id'] as string | undefined
  const cells = nodes
    .filter(({ id }) => byCell.has(String(id)))
    .map(({ id, name, parentId, type }): Cell => {
      const cellId = String(id)
      const members = (byCell.get(cellId) ?? []).map((person) => String(person['id']))
      // A secretary whose row was held back is stood in for by the deputy, as in life.
      const leaders = [withRole(cellId, 'SECRETARY'), withRole(cellId, 'DEPUTY_SECRETARY')].filter((leader) => leader !== undefined)
      const secretary = leaders[0] ?? members[0] ?? ''
      return { id: cellId, name: String(name), parentId: String(parentId), type: String(type), members, secretary, second: leaders[1] ?? members.find((member) => member !== secretary) ?? '' }
    })
  const wards = new Map(nodes.filter(({ type }) => type === 'GRASSROOTS_ORG').map(({ id, name }) => [String(id), String(name)]))
  const holder = (role: string, orgId: string) => people.find(({ positions }) => (positions as Body[]).some((held) => held['role'] === role && held['orgId'] === orgId))?.['id'] as string | undefined
  return { cells, wards, officer: holder('OFFICER', 'org_root') ?? '', leaderOf: (orgId) => holder('SECRETARY', orgId) }
}
