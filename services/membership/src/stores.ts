import { aggregate, type Files, type Table } from '@nen-nep/service-kit'
import { Correction, correctionKey } from './correction/schema.ts'
import { Import, importKey } from './import/schema.ts'
import { memberIndex, memberKey, Member } from './member/schema.ts'
import { Organisation, organisationKey } from './organisation/schema.ts'
import { CellRoster, cellRosterKey } from './publishing/schema.ts'
import { PersonExport, exportKey } from './person/schema.ts'
import { Upload, uploadKey } from './upload/schema.ts'

const known = <T>(key: T | undefined): T => {
  if (key === undefined) throw new Error('an id of ours does not say where it stands')
  return key
}

/** The aggregates of the registry over its one table. */
export const stores = (table: Table) => ({
  organisations: aggregate(table, Organisation, { keyOf: ({ id }) => organisationKey(id), orgOf: ({ id }) => id }),
  members: aggregate(table, Member, { keyOf: ({ id }) => memberKey(id), orgOf: ({ cellId }) => cellId, sees: (caller, { id }) => caller.id === id, index: memberIndex }),
  rosters: aggregate(table, CellRoster, { keyOf: ({ cellId }) => cellRosterKey(cellId), orgOf: ({ cellId }) => cellId }),
  corrections: aggregate(table, Correction, { keyOf: ({ id }) => known(correctionKey(id)), orgOf: ({ cellId }) => cellId, sees: (caller, { memberId }) => caller.id === memberId }),
  exports: aggregate(table, PersonExport, { keyOf: ({ id }) => known(exportKey(id)), orgOf: ({ cellId }) => cellId, sees: (caller, { memberId }) => caller.id === memberId }),
  uploads: aggregate(table, Upload, { keyOf: ({ id }) => uploadKey(id), orgOf: ({ orgId }) => orgId }),
  imports: aggregate(table, Import, { keyOf: ({ id }) => importKey(id), orgOf: ({ orgId }) => orgId }),
})

/** What the registry works with. */
export type Deps = Readonly<{ table: Table; files: Files; now: () => Date }> & ReturnType<typeof stores>
export const depsOf = (base: Pick<Deps, 'table' | 'files' | 'now'>): Deps => ({ ...base, ...stores(base.table) })
