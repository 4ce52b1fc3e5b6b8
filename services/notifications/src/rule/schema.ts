import * as v from 'valibot'
import { RemindedParty, ReminderAbout } from '../notice/schema.ts'

export { ReminderAbout }

/** One reminder: so many days before (negative), on or after the day, to whom, and not to those who have declined or answered (a meeting) or acted (anything else). */
export const Reminder = v.strictObject({
  days: v.pipe(v.number(), v.integer(), v.minValue(-60), v.maxValue(60)),
  to: RemindedParty,
  except: v.optional(v.picklist(['DECLINED', 'ANSWERED'])),
})
export type Reminder = v.InferOutput<typeof Reminder>
export const SavingRule = v.strictObject({ reminders: v.pipe(v.array(Reminder), v.maxLength(6)) })
export type SavingRule = v.InferOutput<typeof SavingRule>

/** The reminders of an organisation about one thing; they hold for all below it that have none of their own. */
export const ReminderRule = v.object({ orgId: v.string(), about: ReminderAbout, reminders: v.array(Reminder) })
export type ReminderRule = v.InferOutput<typeof ReminderRule>
