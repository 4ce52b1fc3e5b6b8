import type { PersonExportRequested, PersonPartWritten } from '@nen-nep/contracts'
import { find, handIn, heldUnderAll, partFile, revise, type Act } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Working } from '../stores.ts'
import { heldOn } from './held.ts'
import { pageOf } from './page.vi.ts'
import { finish, isWhole, takePart } from './rules.ts'
import { exportKey, holders, type PersonExport } from './schema.ts'

type Requested = v.InferOutput<typeof PersonExportRequested.schema>
type Written = v.InferOutput<typeof PersonPartWritten.schema>
const Part = v.object({ service: v.string(), memberId: v.string(), held: v.array(v.object({ kind: v.string(), rows: v.array(v.unknown()) })) })

/** The registry's own part of an export. */
export const writePart = async (deps: Working, act: Act, wanted: Requested) => handIn(deps, act, 'membership', { ...wanted, held: await heldUnderAll(wanted, (one) => heldOn(deps, one)) })

/** The two files of an export, by its id. */
export const filesOf = (id: string) => ({ data: `exports/persons/${id}/data.json`, page: `exports/persons/${id}/data.html` })
/** Every file an export may have left in the bucket. */
export const allFilesOf = (id: string) => [...holders.map((service) => partFile(id, service)), ...Object.values(filesOf(id))]

/** Joins the parts into one file and one page. Done again it writes the same. */
async function join({ files }: Working, { id, askedAt, memberId, parts }: PersonExport): Promise<ReturnType<typeof filesOf>> {
  const read = await Promise.all(holders.map(async (service) => v.parse(Part, await files.json(parts[service]?.file ?? ''))))
  const names = filesOf(id)
  await files.put(names.data, JSON.stringify({ id, memberId, askedAt, parts: read }, null, 2), 'application/json')
  await files.put(names.page, pageOf(read, askedAt), 'text/html; charset=utf-8')
  return names
}

/** Takes a service's part in; with the last one the export is gathered and ready. Only the file that its service was to write is taken. */
export async function hearPart(deps: Working, act: Act, { requestId, service, file, rows }: Written): Promise<void> {
  const key = exportKey(requestId)
  const holder = holders.find((one) => one === service)
  if (!key || holder === undefined || file !== partFile(requestId, holder)) return
  await revise(deps.exports, act, key, (before) => before && takePart(before, service, { file, rows }))
  const found = await find(deps.exports, key, true)
  if (found?.state.state !== 'REQUESTED' || !isWhole(found.state)) return
  const names = await join(deps, found.state)
  await revise(deps.exports, act, key, (before) => before && finish(before, names, act.at))
}
