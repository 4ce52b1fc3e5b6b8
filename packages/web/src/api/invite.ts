import * as v from 'valibot'
import { request } from '../http/request.ts'
import { part } from './at.ts'

const Counts = v.object({ holders: v.number(), invited: v.number(), before: v.number(), noAddress: v.number(), noMail: v.number() })
/** Who holds a position: to whom a letter goes, who was told in the last days, who has no address, and whose organisation sends no mail. */
export type Counts = v.InferOutput<typeof Counts>
const at = (orgId: string) => `/notifications/organisations/${part(orgId)}/invitations`
/** Here and in all below. */
export const previewInvitation = (token: string, orgId: string) => request({ path: `${at(orgId)}?subtree=true`, token, answers: Counts })
export const inviteHolders = (token: string, orgId: string, key: string) => request({ path: at(orgId), token, send: { body: { subtree: true }, key }, answers: Counts })
