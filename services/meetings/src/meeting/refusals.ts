import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'meeting.not-leader': 'forbidden',
  'meeting.not-recorder': 'forbidden',
  'meeting.not-superior': 'forbidden',
  'meeting.wrong-state': 'conflict',
  'meeting.other-year': 'invalid',
  'meeting.agenda-empty-line': 'invalid',
  'meeting.agenda-twice': 'invalid',
  'meeting.unknown-item': 'invalid',
  'meeting.future': 'invalid',
  'meeting.ends-before-start': 'invalid',
})
