import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Prepared remarks',
  hint: 'Ask beforehand who speaks about what, so that the meeting hears prepared opinions.',
  none: 'Nobody has been asked to prepare a remark.',
  prepared: 'Prepared',
  waiting: 'Not prepared yet',
  about: (item) => `Item: ${item}`,
  remove: 'Remove',
  removeOne: (topic) => `Remove the remark: ${topic}`,
  ask: 'Ask for a remark',
  topic: 'What about *',
  topicHint: 'One sentence, for example: “How the households of alley 45 were won”. At most 300 letters.',
  item: 'Item of the agenda (optional)',
  itemHint: 'Choose the item that the remark belongs to; leave it empty for a general one.',
  noItem: 'A general remark',
  who: (count) => (count === 0 ? 'Choose who prepares it *' : `Prepared by: ${count} chosen`),
  missing: 'Say what the remark is about and choose at least one person.',
  save: 'Ask them',
  points: 'Points',
  writePoints: 'Write down the points',
  pointsHint: 'One point in each line. Only who was asked and who takes the minutes can read them before the meeting.',
  pointsMissing: 'Write at least one point.',
  savePoints: 'Save the points',
}
