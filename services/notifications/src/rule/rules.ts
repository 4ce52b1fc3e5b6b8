import { refusals, type Tree } from '@nen-nep/service-kit'
import { shippedReminders } from './shipped.ts'
import type { Reminder, ReminderAbout, ReminderRule } from './schema.ts'

export const refuse = refusals({
  'rule.not-allowed': 'forbidden',
  'rule.about-unknown': 'missing',
  'rule.not-fitting': 'invalid',
  'rule.twice': 'invalid',
})

/** Who is asked by whom: papers concern their readers alone, a meeting those who are invited. */
const PARTIES: Readonly<Record<ReminderAbout, readonly Reminder['to'][]>> = {
  MEETING: ['ASKED'],
  DOCUMENT: ['ASKED'],
  REVIEW: ['ASKED', 'LEADERS'],
  TASK: ['ASKED', 'LEADERS', 'SUPERIOR'],
  DIRECTIVE: ['ASKED', 'SUPERIOR'],
  MONTH: ['ASKED', 'SUPERIOR'],
  THEME: ['ASKED', 'SUPERIOR'],
  RECOGNITION: ['ASKED', 'SUPERIOR'],
  CEREMONY: ['ASKED', 'SUPERIOR'],
}

function fits(about: ReminderAbout, { days, to, except }: Reminder): boolean {
  if (!PARTIES[about].includes(to)) return false
  if (about === 'MEETING') return days < 0
  return except === undefined && (to !== 'SUPERIOR' || days > 0)
}

/** Checks reminders about one thing: a meeting is reminded of before it only; those above hear of a missed day, once, and never before it. */
export function checkReminders(about: ReminderAbout, reminders: readonly Reminder[]): void {
  const index = reminders.findIndex((one) => !fits(about, one))
  if (index >= 0) refuse('rule.not-fitting', { errors: [{ pointer: `/reminders/${index}` }], parties: PARTIES[about].join(', ') })
  const keys = reminders.map(({ days, to }) => (to === 'SUPERIOR' ? to : `${to} ${days}`))
  if (new Set(keys).size < keys.length) refuse('rule.twice')
}

/** The reminders in force for an organisation: its own, or of the nearest above it that has some, or the shipped ones; and where they come from. */
export function remindersFor(rules: readonly ReminderRule[], tree: Pick<Tree, 'ancestors'>, orgId: string, about: ReminderAbout): { orgId?: string; reminders: readonly Reminder[] } {
  const own = [orgId, ...tree.ancestors(orgId)].map((one) => rules.find((rule) => rule.orgId === one && rule.about === about)).find((rule) => rule !== undefined)
  return own ?? { reminders: shippedReminders[about] }
}
