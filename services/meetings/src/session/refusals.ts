import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'attendance.not-on-roster': 'invalid',
  'attendance.twice': 'invalid',
  'attendance.conflict': 'stale',
  'attendance.unknown-item': 'invalid',
  'attendance.not-approver': 'invalid',
  'attendance.incomplete': 'conflict',
  'turn.unknown-item': 'invalid',
  'session.full': 'conflict',
  'vote.more-than-present': 'invalid',
  'vote.no-quorum': 'conflict',
})
