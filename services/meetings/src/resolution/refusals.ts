import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'resolution.issued': 'conflict',
  'resolution.no-recipients': 'invalid',
  'resolution.not-voted': 'conflict',
  'resolution.more-than-base': 'invalid',
  'resolution.other-year': 'conflict',
  'resolution.other-organ': 'invalid',
  'resolution.other-directive': 'invalid',
  'resolution.replaced': 'conflict',
  'resolution.not-issued': 'conflict',
  'resolution.not-for-you': 'forbidden',
  'resolution.meeting-not-held': 'conflict',
})
