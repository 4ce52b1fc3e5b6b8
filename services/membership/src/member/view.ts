import type { Member } from './schema.ts'

const mask = (value: string | undefined) => (value === undefined ? undefined : `${'•'.repeat(Math.max(0, value.length - 3))}${value.slice(-3)}`)

/** A member as lists and screens show them: numbers and addresses masked, since phones are read over shoulders. Why a position ended or somebody is away is not theirs to show. */
export function masked({ citizenId, cardNumber, phone, email, positions, standIns, ...open }: Member) {
  const [user = '', host = ''] = (email ?? '').split('@')
  const terms = { positions: positions.map(({ ended: _ended, ...term }) => term), ...(standIns ? { standIns: standIns.map(({ reason: _reason, ended: _ended, ...term }) => term) } : {}) }
  return { ...open, ...terms, citizenId: mask(citizenId), cardNumber: mask(cardNumber), phone: mask(phone), email: email === undefined ? undefined : `${user.slice(0, 1)}•••@${host}` }
}
