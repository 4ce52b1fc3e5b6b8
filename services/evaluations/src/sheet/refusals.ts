import { refusals } from '@nen-nep/service-kit'

/** What is refused on a cell's sheet and on its records. */
export const refuse = refusals({
  'sheet.not-yours': 'forbidden',
  'sheet.not-leader': 'forbidden',
  'sheet.not-decider': 'forbidden',
  'sheet.not-open': 'conflict',
  'sheet.not-submitted': 'conflict',
  'sheet.incomplete': 'conflict',
  'sheet.forms-missing': 'conflict',
  'sheet.no-ballot': 'conflict',
  'sheet.counts-differ': 'conflict',
  'sheet.not-appraised': 'conflict',
  'sheet.still-voting': 'conflict',
  'sheet.not-decided': 'conflict',
  'sheet.published': 'conflict',
  'sheet.busy': 'too-many',
  'record.unknown': 'missing',
  'record.stale': 'stale',
  'record.own': 'forbidden',
  'record.not-rated': 'conflict',
  'record.reconsidered': 'forbidden',
  'record.reason-needed': 'invalid',
  'record.open-demands': 'invalid',
  'record.above-collective': 'invalid',
})
