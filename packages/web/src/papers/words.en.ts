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
  itemHint: 'Which item of the agenda the paper goes with, for example the draft resolution with the conclusion.',
  whole: 'The whole meeting',
  readBy: 'To be read by (optional)',
  readByHint: 'Choose a day before the meeting, for example two days before.',
  evidences: 'Evidence sent',
  noEvidence: 'No evidence yet.',
  evidence: 'Photo or file as evidence *',
  evidenceHint: 'Example: a photo of the work, a record of handing over. At most 48 MB. Evidence is kept with this work; a file sent halfway or taken back is deleted after 30 days.',
  attach: 'Send evidence',
  attached: 'Sent.',
  sentOn: (date: string, size: number) => `sent on ${date} · ${size < 1_000_000 ? `${Math.max(1, Math.round(size / 1000))} KB` : `${(size / 1_000_000).toFixed(1)} MB`}`,
  half: 'Not fully sent',
  used: 'Named in a report',
  unused: 'Not named in a report yet',
  takeBack: 'Take back',
  send: 'Upload the paper',
  sending: 'Uploading the file, please leave this page open…',
}

export const called: Same<typeof vi.called> = {
  evidence: { all: words.evidences, none: words.noEvidence, one: words.evidence, hint: words.evidenceHint, attach: words.attach, used: words.used, unused: words.unused, large: words.fileLarge },
  photo: {
    all: 'Photos of the signed protocol',
    none: 'No photo of the signed protocol yet.',
    one: 'Photo or scan of the protocol *',
    hint: 'Example: a photo on which both tellers’ signatures are readable. JPG, PNG, WEBP, HEIC or PDF, at most 20 MB each, at most 10 files. It can be taken back until the cell sends its results up. Whoever sees the count sees the photos.',
    attach: 'Send the photo',
    used: 'Sent up with the results',
    unused: 'Beside the count',
    large: 'The file is larger than 20 MB. Please take a smaller photo or scan it again.',
  },
}
