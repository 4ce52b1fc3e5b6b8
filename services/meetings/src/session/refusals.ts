import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'attendance.not-on-roster': 'invalid',
  'attendance.twice': 'invalid',
  'attendance.incomplete': 'conflict',
  'turn.unknown-item': 'invalid',
  'session.full': 'conflict',
  'vote.more-than-present': 'invalid',
  'vote.no-quorum': 'conflict',
})
