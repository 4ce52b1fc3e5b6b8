import { refusals, refuseMissing, type Caller } from '@nen-nep/service-kit'
import { mayKeep } from '../member/rules.ts'

export const refuse = refusals({ 'due.not-follower': 'forbidden' })

/** Refuses whoever does not follow the terms of an organisation's members: its own leaders, those who decide over it, and its office do. */
export function demandFollower(caller: Caller, orgId: string): void {
  if (!caller.may('see', orgId)) refuseMissing()
  if (!mayKeep(caller, orgId) && !caller.may('decide', orgId)) refuse('due.not-follower')
}
