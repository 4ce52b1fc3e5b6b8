import { HeadcountRequested, shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refusals, refuseMissing, type Act, type Caller, type Decision, type Tree } from '@nen-nep/service-kit'
import { mayList } from '../list/rules.ts'
import { headcountId, type Freezing, type Headcount } from './schema.ts'

export const refuse = refusals({
  'headcount.not-keeper': 'forbidden',
  'headcount.future': 'invalid',
  'headcount.before': 'invalid',
  'headcount.counting': 'conflict',
})

/** Who freezes a count, or has one counted again: those who keep the registry or decide over the organisation. */
export function demandCounter(caller: Caller, orgId: string): void {
  if (mayList(caller, orgId)) return
  if (!caller.may('see', orgId)) refuseMissing()
  refuse('headcount.not-keeper')
}

/** Asks for the count of an organisation on a civil day that has come. Refuses a day before the organisation. */
export function ask({ orgId, on }: Freezing, { caller, tree }: Readonly<{ caller: Caller; tree: Tree }>, act: Act): Decision<Headcount> {
  demandCounter(caller, orgId)
  if (on > civilDayOf(act.at)) return refuse('headcount.future')
  if (!tree.node(orgId)) return refuse('headcount.before', { on })
  const id = headcountId(orgId, shortHash(10, 'headcount', act.key ?? ''))
  return { next: { id, orgId, on, by: act.by, askedAt: act.at, state: 'COUNTING' }, facts: [HeadcountRequested({ headcountId: id })] }
}
