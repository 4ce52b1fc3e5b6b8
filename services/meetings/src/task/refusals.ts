import { refusals } from '@nen-nep/service-kit'

export const refuse = refusals({
  'task.not-on-roster': 'invalid',
  'task.unit-unknown': 'invalid',
  'task.due-in-past': 'invalid',
  'task.not-owner': 'forbidden',
  'task.not-for-you': 'forbidden',
  'task.closed': 'conflict',
  'task.finished-in-future': 'invalid',
  'task.other-cell': 'invalid',
  'task.own': 'forbidden',
  'task.not-new': 'conflict',
  'task.not-later': 'invalid',
  'task.no-extension': 'conflict',
})
