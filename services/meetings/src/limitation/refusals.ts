import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'limitation.of-person': 'invalid',
  'limitation.unknown-tag': 'invalid',
  'limitation.owner-not-here': 'invalid',
  'limitation.due-in-past': 'invalid',
  'limitation.no-evidence': 'invalid',
  'limitation.not-passed': 'conflict',
  'limitation.other-cell': 'invalid',
  'limitation.own': 'forbidden',
  'limitation.closed': 'conflict',
  'limitation.open': 'conflict',
})
