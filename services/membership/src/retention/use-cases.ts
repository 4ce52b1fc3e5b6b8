import { isOver } from '@nen-nep/rules/retention/index'
import { applyRetention, removeRow, revise, scan, seen, type Act, type Row, type Sweep } from '@nen-nep/service-kit'
import { filesOf } from '../difference/pages.ts'
import { expire as expireDifference } from '../difference/rules.ts'
import { differenceKey } from '../difference/schema.ts'
import * as v from 'valibot'
import { allFilesOf } from '../person/gather.ts'
import { expire } from '../person/rules.ts'
import { exportKey, type PersonExport } from '../person/schema.ts'
import { expire as expireRoster } from '../roster-export/rules.ts'
import { fileOf, rosterExportKey } from '../roster-export/schema.ts'
import type { Working } from '../stores.ts'

const startsWith = ({ pk }: Row, prefix: string) => String(pk).startsWith(prefix)

/** Ready ones expire at the moment they name; those that never came together as long after they were asked for. */
const isOverFor = (one: PersonExport, now: string) => {
  if (one.state === 'READY') return one.expiresAt <= now
  return one.state === 'REQUESTED' && isOver('personExport', one.askedAt, now)
}

function ofExports(deps: Working, act: Act): Sweep {
  return {
    name: 'personExport',
    isDue: (row) => startsWith(row, 'X#') && isOverFor(seen(deps.exports, row).state, act.at),
    end: async (row) => {
      const { id } = seen(deps.exports, row).state
      // The files first: a job that stops half-way begins again, and what says READY still names what is to be deleted.
      for (const file of allFilesOf(id)) await deps.files.remove(file)
      const key = exportKey(id)
      return key && revise(deps.exports, act, key, (before) => (before && isOverFor(before, act.at) ? expire(before, act.at) : undefined))
    },
  }
}

/** Reports of differences and rosters that were exported: their workbooks go, that they were asked for stays. */
function ofExchange(deps: Working, act: Act): Sweep[] {
  const differences: Sweep = {
    name: 'exchangeFile',
    isDue: (row) => isOf(row, 'DF#') && isDue(seen(deps.differences, row).state, act.at),
    end: async (row) => {
      const { id } = seen(deps.differences, row).state
      for (const file of Object.values(filesOf(id))) await deps.files.remove(file)
      return revise(deps.differences, act, differenceKey(id), (before) => (before && isDue(before, act.at) ? expireDifference(before) : undefined))
    },
  }
  const rosters: Sweep = {
    name: 'exchangeFile',
    isDue: (row) => isOf(row, 'RX#') && isDue(seen(deps.rosterExports, row).state, act.at),
    end: async (row) => {
      const { id } = seen(deps.rosterExports, row).state
      await deps.files.remove(fileOf(id))
      return revise(deps.rosterExports, act, rosterExportKey(id), (before) => (before && isDue(before, act.at) ? expireRoster(before) : undefined))
    },
  }
  return [differences, rosters]
}
const isOf = (row: Row, prefix: string) => startsWith(row, prefix) && row['sk'] === 'A'
const isDue = ({ state, askedAt }: Readonly<{ state: string; askedAt: string }>, now: string) => state !== 'EXPIRED' && isOver('exchangeFile', askedAt, now)

const Evidenced = v.object({ evidence: v.optional(v.array(v.string()), []) })
const Holding = v.object({ uploadId: v.optional(v.string()), steps: v.optional(v.array(Evidenced), []), awards: v.optional(v.array(Evidenced), []) })
/** The uploads that a row names: an import's file, the papers behind an admission's steps, or behind awards. */
function uploadsIn(row: Row): string[] {
  const { uploadId, steps, awards } = v.parse(Holding, row)
  return [...(uploadId === undefined ? [] : [uploadId]), ...[...steps, ...awards].flatMap(({ evidence }) => evidence)]
}

async function usedUploads({ table }: Working): Promise<Set<unknown>> {
  const used = new Set<unknown>()
  for (const prefix of ['J#', 'AC#', 'M#', 'DF#']) for await (const row of scan(table, prefix)) for (const id of uploadsIn(row)) used.add(id)
  return used
}

async function ofUploads(deps: Working, act: Act): Promise<Sweep> {
  const used = await usedUploads(deps)
  return {
    name: 'unusedUpload',
    isDue: (row) => startsWith(row, 'F#') && !used.has(row['id']) && isOver('unusedUpload', String(row['changedAt']), act.at),
    end: async (row) => {
      await deps.files.remove(seen(deps.uploads, row).state.file)
      await removeRow(deps.table, row)
    },
  }
}

/** The registry's nightly tidying: exports of persons, uploads nobody used, and rows past their time (pages of imports). */
export async function retain(deps: Working, dryRun: boolean) {
  const now = deps.now()
  const act: Act = { by: 'service:membership', at: now.toISOString(), because: 'schedule:retention' }
  return applyRetention(deps.table, [ofExports(deps, act), ...ofExchange(deps, act), await ofUploads(deps, act)], { service: 'membership', now, dryRun })
}
