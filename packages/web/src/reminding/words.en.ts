import type { Same } from '../language/same.ts'
import { named } from '../named.ts'
import type * as vi from './words.vi.ts'

const days: Readonly<Record<string, string>> = { MEETING: 'the day of the meeting', TASK: 'the due date', DOCUMENT: 'the day to read it by', DIRECTIVE: 'the due date', REVIEW: 'the day to hand it in by', MONTH: 'the 15th of each month', THEME: 'the last day of the quarter', RECOGNITION: 'the day to consider it by', CEREMONY: 'the day to hold it by' }
export const thingName = named({ MEETING: 'Meeting', TASK: 'Task', DOCUMENT: 'Paper to read', DIRECTIVE: 'Directive', REVIEW: 'Self-review', MONTH: 'Monthly cell meeting', THEME: 'Quarterly thematic meeting', RECOGNITION: 'Recognition as a full member', CEREMONY: 'Ceremony of admission' })
export const words: Same<typeof vi.words> = {
  title: 'Reminder rules',
  lead: 'Each rule is a sentence. Whoever is done is not reminded. Rules are for this organisation and every cell below that has none of its own.',
  shipped: 'As shipped',
  own: 'Set here',
  inherited: 'From above',
  none: 'No reminder.',
  edit: 'Change',
  editOf: (name) => `Change the rule: ${name}`,
  add: 'Add a reminder',
  remove: 'Remove this reminder',
  save: 'Save the rule',
  reminder: (number) => `Reminder ${number}`,
  days: 'Number of days',
  daysHint: 'From 0 to 60.',
  when: 'When',
  whens: (about) => ({ before: `Before ${days[about] ?? 'the due date'}`, after: `After ${days[about] ?? 'the due date'}` }),
  to: 'Remind whom',
  parties: { ASKED: 'Who has to do it', LEADERS: 'Secretary, deputy secretary', SUPERIOR: 'The superior, once' },
  most: 'There are six reminders already.',
}
