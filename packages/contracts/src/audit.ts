import * as v from 'valibot'
import { defineEvent } from './define-event.ts'

/** Where some chains of one service's audit log stood on a day. */
export const Anchored = v.object({ service: v.string(), day: v.string(), part: v.number(), chains: v.array(v.object({ orgId: v.string(), seq: v.number(), hash: v.string() })) })
export const AuditAnchored = defineEvent(
  'audit.anchored.v1',
  'The ends of a service’s audit chains on a day, in parts. Kept outside that service, so that a chain cut short or made anew is found by comparing.',
  Anchored,
  { service: 'membership', day: '2026-12-01', part: 0, chains: [{ orgId: 'org_8f3k2m1q', seq: 218, hash: 'n4bQgYhMfWWaL-qgxVrQFaO_TxsrC4Is0V1sFbDwCgg' }] },
)
