import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'

const Counts = v.object({ holders: v.number(), invited: v.number(), before: v.number(), noAddress: v.number(), noMail: v.number() })
/** Who holds a position here and below: to whom a letter goes, who was told in the last days, who has no address, and whose organisation sends no mail. */
export type Counts = v.InferOutput<typeof Counts>
/** Counts them; with the key of a press, they are written to. */
export const inviteHolders = (token: string, orgId: string, key?: string) => request({ path: `/notifications/organisations/${part(orgId)}/invitations?subtree=true`, token, answers: Counts, ...(key === undefined ? {} : { send: { body: { subtree: true }, key } }) })
