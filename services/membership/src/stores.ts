import { aggregate, pack, type Files, type ServiceTable, type Table } from '@nen-nep/service-kit'
import { CleanUp, cleanUpKey, Confirmations, confirmationsKey } from './clean-up/schema.ts'
import { Admission, admissionKey } from './admission/schema.ts'
import { Correction, correctionKey } from './correction/schema.ts'
import { Dismissal, dismissalKey, Merge, mergeKey } from './duplicate/schema.ts'
import { Headcount, headcountKey, Verification, verificationKey } from './headcount/schema.ts'
import { Difference, differenceKey } from './difference/schema.ts'
import { Discipline, disciplineKey } from './discipline/schema.ts'
import { CellMilestones, milestonesKey } from './due/schema.ts'
import { Import, importKey } from './import/schema.ts'
import { Kept, mappingKey } from './mapping/schema.ts'
import { memberIndex, memberKey, Member } from './member/schema.ts'
import { Organisation, organisationKey } from './organisation/schema.ts'
import { normsKey, OrganisationNorms } from './norm/schema.ts'
import { CellRoster, cellRosterKey } from './publishing/schema.ts'
import { PersonExport, exportKey } from './person/schema.ts'
import { RosterExport, rosterExportKey } from './roster-export/schema.ts'
import { linkKey, ResidenceLink } from './residence/schema.ts'
import { Transfer, transferKey } from './transfer/schema.ts'
import { packedParts, Plan, planKey } from './reorganisation/schema.ts'
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
  // A merged record belongs to nobody: no command finds it, and only `getMember` says where it went. Who was too late is told whose record it is: not all who change something of a record may read it.
  members: aggregate(table, Member, { keyOf: ({ id }) => memberKey(id), orgOf: ({ cellId, merged }) => (merged ? '' : cellId), sees: (caller, { id }) => caller.id === id, index: memberIndex, shown: ({ id, name }) => ({ id, name }) }),
  rosters: aggregate(table, CellRoster, { keyOf: ({ cellId }) => cellRosterKey(cellId), orgOf: ({ cellId }) => cellId }),
  norms: aggregate(table, OrganisationNorms, { keyOf: ({ orgId }) => normsKey(orgId), orgOf: ({ orgId }) => orgId }),
  milestones: aggregate(table, CellMilestones, { keyOf: ({ cellId }) => milestonesKey(cellId), orgOf: ({ cellId }) => cellId }),
  corrections: aggregate(table, Correction, { keyOf: ({ id }) => known(correctionKey(id)), orgOf: ({ cellId }) => cellId, sees: (caller, { memberId }) => caller.id === memberId }),
  admissions: aggregate(table, Admission, { keyOf: ({ id }) => known(admissionKey(id)), orgOf: ({ cellId }) => cellId, sees: (caller, { memberId }) => caller.id === memberId }),
  disciplines: aggregate(table, Discipline, { keyOf: disciplineKey, orgOf: ({ cellId }) => cellId }),
  exports: aggregate(table, PersonExport, { keyOf: ({ id }) => known(exportKey(id)), orgOf: ({ cellId }) => cellId, sees: (caller, { memberId }) => caller.id === memberId }),
  transfers: aggregate(table, Transfer, { keyOf: ({ id }) => transferKey(id), orgOf: ({ fromOrgId }) => fromOrgId, sees: (caller, { memberId, to }) => caller.id === memberId || (to.orgId !== undefined && caller.may('see', to.orgId)), index: ({ fromOrgId }) => ({ orgId: fromOrgId }) }),
  // Who may know of a link hangs on the member as they stand: it is asked once both are read (residence/view.ts).
  residences: aggregate(table, ResidenceLink, { keyOf: ({ id }) => known(linkKey(id)), orgOf: ({ residenceOrgId }) => residenceOrgId, sees: () => true, index: ({ residenceOrgId }) => ({ orgId: residenceOrgId }) }),
  uploads: aggregate(table, Upload, { keyOf: ({ id }) => uploadKey(id), orgOf: ({ orgId }) => orgId }),
  mappings: aggregate(table, Kept, { keyOf: ({ id }) => known(mappingKey(id)), orgOf: ({ orgId }) => orgId }),
  signInCodes: aggregate(table, SignInCode, { keyOf: ({ memberId }) => signInCodeKey(memberId), orgOf: ({ cellId }) => cellId, index: ({ until }) => ({ ttl: Math.floor(Date.parse(until) / 1000) + KEPT }) }),
  dismissals: aggregate(table, Dismissal, { keyOf: ({ first, second }) => dismissalKey(first, second), orgOf: ({ cellId }) => cellId }),
  merges: aggregate(table, Merge, { keyOf: ({ id }) => mergeKey(id), orgOf: ({ cellId }) => cellId }),
  cleanUps: aggregate(table, CleanUp, { keyOf: ({ orgId }) => cleanUpKey(orgId), orgOf: ({ orgId }) => orgId }),
  confirmations: aggregate(table, Confirmations, { keyOf: ({ cellId }) => confirmationsKey(cellId), orgOf: ({ cellId }) => cellId }),
  headcounts: aggregate(table, Headcount, { keyOf: ({ id }) => known(headcountKey(id)), orgOf: ({ orgId }) => orgId, index: (one) => (one.state === 'FROZEN' ? { nodes: pack(one.nodes) } : {}) }),
  verifications: aggregate(table, Verification, { keyOf: ({ headcountId }) => verificationKey(known(headcountKey(headcountId))), orgOf: ({ orgId }) => orgId }),
  differences: aggregate(table, Difference, { keyOf: ({ id }) => differenceKey(id), orgOf: ({ orgId }) => orgId }),
  rosterExports: aggregate(table, RosterExport, { keyOf: ({ id }) => rosterExportKey(id), orgOf: ({ orgId }) => orgId }),
  plans: aggregate(table, Plan, { keyOf: ({ id }) => planKey(id), orgOf: ({ orgId }) => orgId, sees: (caller, { by }) => caller.id === by, index: packedParts }),
  imports: aggregate(table, Import, { keyOf: ({ id }) => importKey(id), orgOf: ({ orgId }) => orgId }),
})

type Base<D extends Table> = Readonly<{ table: D; files: Files; now: () => Date }>
type Over<D extends Table> = Base<D> & ReturnType<typeof stores<D>>
/** What the registry works with when somebody asks: whatever is read, is read behind an opened door. */
export type Deps = Over<Table>
/** What its reactions and jobs work with. */
export type Working = Over<ServiceTable>
export const depsOf = <D extends Table>(base: Base<D>): Over<D> => ({ ...base, ...stores(base.table) })
