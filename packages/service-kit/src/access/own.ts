import type { Caller } from './scope.ts'

/** Whether a record is the caller's: by their own id, or by one that was merged into theirs since. */
export const isTheirs = ({ id, formerly }: Pick<Caller, 'id' | 'formerly'>, memberId: string): boolean => memberId === id || formerly.includes(memberId)

/**
 * Whether a record is the caller's own affair: about themselves, or about the member they stand in for.
 * Nobody approves, appraises, confirms, decides or hears an appeal on such a record (domain: 10.3).
 */
export const isOwnAffair = (caller: Pick<Caller, 'id' | 'formerly' | 'grants'>, memberId: string): boolean => isTheirs(caller, memberId) || caller.grants.some(({ standsInFor }) => standsInFor === memberId)

/** Whether an organisation is one the caller holds anything in: nobody confirms from above what they took part in below. */
export const isOwnBody = ({ grants }: Pick<Caller, 'grants'>, organisationId: string): boolean => grants.some(({ orgId }) => orgId === organisationId)
