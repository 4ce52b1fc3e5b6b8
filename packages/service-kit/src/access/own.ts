import type { Caller } from './scope.ts'

/**
 * Whether a record is the caller's own affair: about themselves, or about the member they stand in for.
 * Nobody approves, appraises, confirms, decides or hears an appeal on such a record (domain: 10.3).
 */
export const isOwnAffair = ({ id, grants }: Pick<Caller, 'id' | 'grants'>, memberId: string): boolean => memberId === id || grants.some(({ standsInFor }) => standsInFor === memberId)

/** Whether an organisation is one the caller holds anything in: nobody confirms from above what they took part in below. */
export const isOwnBody = ({ grants }: Pick<Caller, 'grants'>, organisationId: string): boolean => grants.some(({ orgId }) => orgId === organisationId)
