import { counted } from '../../formats.en.ts'
import type { Same } from '../../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Compare with a file',
  how: 'Compares a list from the members’ database with the records here, person by person and field by field. Nothing is written until you accept the differences.',
  send: 'Compare',
  comparing: 'Comparing…',
  failed: 'The file cannot be read',
  again: 'Choose another file',
  expired: 'The comparison has expired. Please upload the file again.',
  kinds: { DIFFERENT: 'Different', MISSING_HERE: 'Missing here', MISSING_THERE: 'Missing in the file', UNCLEAR: 'Unclear' },
  both: (there, here) => `${there} in the file, ${here} here`,
  blank: '(empty)',
  none: 'There are no such lines.',
  take: 'Accept this line',
  takeSome: (count) => `Accept ${counted(count, 'chosen line')} into an import`,
  takeAll: 'Accept all into an import',
  takeHint: 'What is accepted opens as a preview; writing it is the next step.',
  download: 'Download the comparison (Excel)',
  downloadHint: 'Numbers and addresses are masked. For whole numbers give a reason; it is noted in the audit log.',
  reason: 'Reason for whole numbers (optional)',
  reasonHint: 'At least ten letters, for example: for the organisation board, to correct its database.',
  back: 'Back to the comparison',
}
