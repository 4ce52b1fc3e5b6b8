import { aggregate, type Files, type Table } from '@nen-nep/service-kit'
import { Import, importKey } from './import/schema.ts'
import { memberIndex, memberKey, Member } from './member/schema.ts'
import { Organisation, organisationKey } from './organisation/schema.ts'
import { CellRoster, cellRosterKey } from './publishing/schema.ts'
import { SignInCode, signInCodeKey } from './signin/schema.ts'
import { Upload, uploadKey } from './upload/schema.ts'

/** Seconds a spent or past sign-in code stays, so that its issuing is still counted. */
const KEPT = 24 * 60 * 60

/** The aggregates of the registry over its one table. */
export const stores = (table: Table) => ({
  organisations: aggregate(table, Organisation, { keyOf: ({ id }) => organisationKey(id), orgOf: ({ id }) => id }),
  members: aggregate(table, Member, { keyOf: ({ id }) => memberKey(id), orgOf: ({ cellId }) => cellId, sees: (caller, { id }) => caller.id === id, index: memberIndex }),
  rosters: aggregate(table, CellRoster, { keyOf: ({ cellId }) => cellRosterKey(cellId), orgOf: ({ cellId }) => cellId }),
  uploads: aggregate(table, Upload, { keyOf: ({ id }) => uploadKey(id), orgOf: ({ orgId }) => orgId }),
  signInCodes: aggregate(table, SignInCode, { keyOf: ({ memberId }) => signInCodeKey(memberId), orgOf: ({ cellId }) => cellId, index: ({ until }) => ({ ttl: Math.floor(Date.parse(until) / 1000) + KEPT }) }),
  imports: aggregate(table, Import, { keyOf: ({ id }) => importKey(id), orgOf: ({ orgId }) => orgId }),
})

/** What the registry works with. */
export type Deps = Readonly<{ table: Table; files: Files; now: () => Date }> & ReturnType<typeof stores>
export const depsOf = (base: Pick<Deps, 'table' | 'files' | 'now'>): Deps => ({ ...base, ...stores(base.table) })
