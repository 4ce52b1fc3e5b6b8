import type { Member } from './schema.ts'

const mask = (value: string | undefined) => (value === undefined ? undefined : `${'•'.repeat(Math.max(0, value.length - 3))}${value.slice(-3)}`)

/** A record as screens show it: of a restriction that it stands, and since when; its reason is for the person's own export. Why a position ended or somebody is away is not theirs to show. */
export function shown({ processing, positions, standIns, ...member }: Member) {
  const terms = { positions: positions.map(({ ended: _ended, ...term }) => term), ...(standIns ? { standIns: standIns.map(({ reason: _reason, ended: _ended, ...term }) => term) } : {}) }
  return { ...masked(member), ...terms, ...(processing?.restricted ? { restrictedSince: processing.at } : {}) }
}

/** A member as lists and screens show them: numbers and addresses masked, since phones are read over shoulders. */
export function masked<T extends Partial<Pick<Member, 'citizenId' | 'cardNumber' | 'phone' | 'email'>>>({ citizenId, cardNumber, phone, email, ...open }: T) {
  const [user = '', host = ''] = (email ?? '').split('@')
  return { ...open, citizenId: mask(citizenId), cardNumber: mask(cardNumber), phone: mask(phone), email: email === undefined ? undefined : `${user.slice(0, 1)}•••@${host}` }
}
