import { refuseMissing, seen, type Opened, type Seen } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { memberKey, type Member } from './schema.ts'

/** A member among the rows that a door was opened with; whom the caller may not see does not exist. */
export function memberBehind({ caller, row }: Opened, { members }: Pick<Deps, 'members'>, id: string): Seen<Member> {
  const found = row(memberKey(id))
  const member = found && seen(members, found)
  return member && (caller.may('see', member.state.cellId) || caller.id === id) ? member : refuseMissing()
}
