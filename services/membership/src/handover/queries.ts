import type { Act } from '@nen-nep/service-kit'
import { listAdmissions } from '../admission/queries.ts'
import { listCorrections } from '../correction/use-cases.ts'
import { listDue } from '../due/queries.ts'
import type { Deps } from '../stores.ts'
import { runningTransfers } from '../transfer/queries.ts'

const WITHIN_DAYS = 60

/** What whoever takes an organisation's registry over has to know (N21): the terms of the next two months, corrections that wait, admissions and transfers under way. For those who follow its terms; each part shows what its own list shows. */
export async function readRegistryHandover(deps: Deps, act: Act, orgId: string) {
  const { asOf, items: due } = await listDue(deps, act, { orgId, within: WITHIN_DAYS })
  const [{ items: admissions }, { items: corrections }, transfers] = await Promise.all([listAdmissions(deps, act, { orgId }), listCorrections(deps, act, orgId), runningTransfers(deps, act, orgId)])
  return {
    orgId, asOf, due, admissions,
    corrections: corrections.filter(({ state }) => state === 'PROPOSED').map(({ id, memberId, dueOn, overdue, ageDays }) => ({ id, memberId, dueOn, overdue, ageDays })),
    transfers: transfers.map(({ id, memberId, memberName, kind, state }) => ({ id, memberId, memberName, kind, state })),
  }
}
