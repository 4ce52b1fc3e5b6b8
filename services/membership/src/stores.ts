import { aggregate, type Files, type ServiceTable, type Table } from '@nen-nep/service-kit'
import { Correction, correctionKey } from './correction/schema.ts'
import { Import, importKey } from './import/schema.ts'
import { memberIndex, memberKey, Member } from './member/schema.ts'
import { Organisation, organisationKey } from './organisation/schema.ts'
import { CellRoster, cellRosterKey } from './publishing/schema.ts'
import { PersonExport, exportKey } from './person/schema.ts'
import { Plan, planKey } from './reorganisation/schema.ts'
import { SignInCode, signInCodeKey } from './signin/schema.ts'
import { Upload, uploadKey } from './upload/schema.ts'

/** Seconds a spent or past sign-in code stays, so that its issuing is still counted. */
const KEPT = 24 * 60 * 60
const known = <T>(key: T | undefined): T => {
  if (key === undefined) throw new Error('an id of ours does not say where it stands')
  return key
}

/** The aggregates of the registry over its one table. */
export const stores = <D extends Table>(table: D) => ({
  organisations: aggregate(table, Organisation, { keyOf: ({ id }) => organisationKey(id), orgOf: ({ id }) => id }),
  members: aggregate(table, Member, { keyOf: ({ id }) => memberKey(id), orgOf: ({ cellId }) => cellId, sees: (caller, { id }) => caller.id === id, index: memberIndex }),
  rosters: aggregate(table, CellRoster, { keyOf: ({ cellId }) => cellRosterKey(cellId), orgOf: ({ cellId }) => cellId }),
  corrections: aggregate(table, Correction, { keyOf: ({ id }) => known(correctionKey(id)), orgOf: ({ cellId }) => cellId, sees: (caller, { memberId }) => caller.id === memberId }),
  exports: aggregate(table, PersonExport, { keyOf: ({ id }) => known(exportKey(id)), orgOf: ({ cellId }) => cellId, sees: (caller, { memberId }) => caller.id === memberId }),
  uploads: aggregate(table, Upload, { keyOf: ({ id }) => uploadKey(id), orgOf: ({ orgId }) => orgId }),
  signInCodes: aggregate(table, SignInCode, { keyOf: ({ memberId }) => signInCodeKey(memberId), orgOf: ({ cellId }) => cellId, index: ({ until }) => ({ ttl: Math.floor(Date.parse(until) / 1000) + KEPT }) }),
  plans: aggregate(table, Plan, { keyOf: ({ id }) => planKey(id), orgOf: ({ orgId }) => orgId, sees: (caller, { by }) => caller.id === by }),
  imports: aggregate(table, Import, { keyOf: ({ id }) => importKey(id), orgOf: ({ orgId }) => orgId }),
})

type Base<D extends Table> = Readonly<{ table: D; files: Files; now: () => Date }>
type Over<D extends Table> = Base<D> & ReturnType<typeof stores<D>>
/** What the registry works with when somebody asks: whatever is read, is read behind an opened door. */
export type Deps = Over<Table>
/** What its reactions and jobs work with. */
export type Working = Over<ServiceTable>
export const depsOf = <D extends Table>(base: Base<D>): Over<D> => ({ ...base, ...stores(base.table) })
