import { isOver } from '@nen-nep/rules/retention/index'
import { create, keyText, read, recordRead, refuseMissing, type Act, type Saved } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { sheetWords } from './messages.vi.ts'
import { checkWhole, refuse, request } from './rules.ts'
import { fileOf, rosterExportKey, type Exporting, type RosterExport } from './schema.ts'

/** What of the file the log names as read. */
export const readWhole = ['citizenId', 'cardNumber', 'phone'] as const

export const exportRoster = (deps: Deps, act: Act, exporting: Exporting): Promise<Saved<RosterExport>> =>
  create(deps.rosterExports, act, (caller, { tree }) => {
    const decision = request(exporting, caller, act)
    return tree.node(exporting.orgId) ? decision : refuse('roster-export.unknown-organisation')
  }, true)

/** How far an export is, for who asked for it; with the address of the file, for a quarter of an hour, once it is ready. That the address was given out is written down before it is. */
export async function getRosterExport(deps: Deps, act: Act, id: string) {
  const { state, version, caller } = await read(deps.rosterExports, act, rosterExportKey(id), true)
  if (state.by !== caller.id) return refuseMissing()
  const shown = { ...viewOf(state), version }
  if (state.state !== 'READY') return shown
  if (isOver('exchangeFile', state.askedAt, act.at)) return { ...shown, state: 'EXPIRED' as const }
  checkWhole(caller, state.orgId, state.reason)
  await recordRead(deps.table, act, { reads: 'roster.exported', orgId: state.orgId, thing: keyText(rosterExportKey(id)), fields: readWhole, reason: state.reason })
  return { ...shown, url: await deps.files.downloadUrl(fileOf(id), sheetWords.file) }
}

/** An export as it is asked after; why it was asked for stands in the log. */
export const viewOf = ({ id, orgId, askedAt, state, progress, people }: RosterExport) => ({ id, orgId, askedAt, state, progress, people })
