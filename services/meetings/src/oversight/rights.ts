import type { Caller, Tree } from '@nen-nep/service-kit'
import type { Inspection } from './schema.ts'

const reaches = ({ grants }: Caller, tree: Tree, roles: readonly string[], orgId: string) =>
  grants.some((grant) => roles.includes(grant.role) && (grant.orgId === orgId || tree.ancestors(orgId).includes(grant.orgId)))

/** Visits a cell and writes down what they saw: its overseer, the inspection commission, and who decides over it. */
export const mayVisit = (caller: Caller, tree: Tree, cellId: string) => caller.may('decide', cellId) || reaches(caller, tree, ['OVERSEER', 'INSPECTOR'], cellId)
/** Reads what was seen: those who visit, and the leaders of the cell. */
export const mayReadVisits = (caller: Caller, tree: Tree, cellId: string) => mayVisit(caller, tree, cellId) || caller.may('lead', cellId)
/** Plans, concludes and follows inspections in the name of a body: its leaders and standing members, its inspection commission, and whoever decides over it. */
export const mayInspectFor = (caller: Caller, tree: Tree, orgId: string) =>
  caller.may('lead', orgId) || caller.may('decide', orgId) || caller.grants.some((grant) => grant.orgId === orgId && grant.role === 'STANDING_MEMBER') || reaches(caller, tree, ['INSPECTOR'], orgId)
/** Reads an inspection: who inspects, and the leaders of the body inspected. */
export const mayReadInspection = (caller: Caller, tree: Tree, { orgId, subjectOrgId }: Inspection) => mayInspectFor(caller, tree, orgId) || caller.may('lead', subjectOrgId)
