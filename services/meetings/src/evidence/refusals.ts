import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'evidence.state-secret': 'forbidden',
  'evidence.too-large': 'invalid',
  'evidence.too-many': 'conflict',
  'evidence.not-yours': 'forbidden',
  'evidence.closed': 'conflict',
  'evidence.not-arrived': 'conflict',
  'evidence.withdrawn': 'conflict',
  'evidence.in-use': 'conflict',
  'evidence.unknown': 'invalid',
})
