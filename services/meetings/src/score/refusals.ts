import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'score.bad-entry': 'invalid',
  'score.fixed': 'conflict',
  'score.none': 'conflict',
  'score.no-band': 'conflict',
  'score.reason-needed': 'invalid',
  'score.own-cell': 'forbidden',
})
