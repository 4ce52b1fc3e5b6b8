import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  add: 'Add a paper or picture',
  file: 'File or picture *',
  fileHint: 'Example: “Dự thảo nghị quyết.docx”, a photo of a document. At most 48 MB.',
  fileMissing: 'Choose a file or picture.',
  fileLarge: 'The file is larger than 48 MB. Please split it and send it again.',
  fileEmpty: 'This file is empty. Please choose another.',
  audience: 'Who may read it',
  audiences: { ALL: 'Every member of the cell', NOT_BEFORE: 'Every member, once the meeting begins', COMMITTEE: 'The cell committee only' },
  secrecy: 'Secrecy *',
  secrecyHint: 'Papers with a level of secrecy must not be put here: hand them out on paper by the rules.',
  secrecyMissing: 'Choose the secrecy of the paper.',
  levels: [{ value: 'NORMAL', name: 'Normal' }, { value: 'INTERNAL', name: 'Internal' }, { value: 'MAT', name: 'Secret (mật)' }, { value: 'TOI_MAT', name: 'Highly secret (tối mật)' }, { value: 'TUYET_MAT', name: 'Top secret (tuyệt mật)' }],
  item: 'For item',
  whole: 'The whole meeting',
  readBy: 'To be read by (optional)',
  readByHint: 'Choose a day before the meeting, for example two days before.',
  evidence: 'Evidence (picture or file)',
  evidenceHint: 'Example: a photo of the work, a record of handing over. At most 48 MB.',
  send: 'Upload the paper',
  sending: 'Uploading the file, please leave this page open…',
}
