import { refusals, refuseMissing, type Caller } from '@nen-nep/service-kit'
import { mayKeep } from '../member/rules.ts'

export const refuse = refusals({ 'list.not-keeper': 'forbidden' })

/** Lists by name say who is late, ill or far: they are for those who keep a cell's registry or decide over it, not for its members. */
export const mayList = (caller: Caller, orgId: string) => mayKeep(caller, orgId) || caller.may('decide', orgId)

/** Refuses whoever may not have lists of an organisation: by name where they see it, as unknown where they do not. */
export function demandLister(caller: Caller, orgId: string): void {
  if (mayList(caller, orgId)) return
  if (!caller.may('see', orgId)) refuseMissing()
  refuse('list.not-keeper')
}
