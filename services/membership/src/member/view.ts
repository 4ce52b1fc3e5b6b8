import type { Caller } from '@nen-nep/service-kit'
import { mayKeep } from './rules.ts'
import type { Member } from './schema.ts'

const mask = (value: string | undefined) => (value === undefined ? undefined : `${'•'.repeat(Math.max(0, value.length - 3))}${value.slice(-3)}`)

/** A member as lists and screens show them: numbers and addresses masked, since phones are read over shoulders. */
export function masked({ citizenId, cardNumber, phone, email, ...open }: Member) {
  const [user = '', host = ''] = (email ?? '').split('@')
  return { ...open, citizenId: mask(citizenId), cardNumber: mask(cardNumber), phone: mask(phone), email: email === undefined ? undefined : `${user.slice(0, 1)}•••@${host}` }
}

/** A member as one reader sees them: the whole masked record for the person and those who keep the cell's registry; for fellow members and other superiors the card alone, without notes, other posts and the day of birth (domain §10.6). */
export function shownTo(caller: Caller, member: Member) {
  const whole = masked(member)
  if (caller.id === member.id || mayKeep(caller, member.cellId)) return whole
  return { ...whole, note: undefined, concurrentPost: undefined, birthDate: undefined }
}
