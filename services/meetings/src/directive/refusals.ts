import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'directive.not-sender': 'forbidden',
  'directive.not-below': 'invalid',
  'directive.due-in-past': 'invalid',
  'directive.no-source': 'invalid',
  'directive.recalled': 'conflict',
  'directive.state-secret': 'forbidden',
  'directive.other-cell': 'invalid',
  'directive.meeting-cancelled': 'conflict',
  'directive.meeting-not-held': 'conflict',
})
