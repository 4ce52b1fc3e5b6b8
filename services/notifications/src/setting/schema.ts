import * as v from 'valibot'
import { Language } from '../letter/language.ts'

/** What becomes of an organisation's mails: none are made, they are recorded and shown but not sent, or they are sent. */
export const MailMode = v.picklist(['OFF', 'TEST', 'ON'])
export type MailMode = v.InferOutput<typeof MailMode>
/** What an organisation has set for itself and all below it: a mode, a language, or both. */
export const Mode = v.object({ orgId: v.string(), mode: v.optional(MailMode), language: v.optional(Language) })
export type Mode = v.InferOutput<typeof Mode>
/** What is not named stays as it is. */
export const SettingMode = v.union([v.strictObject({ mode: MailMode, language: v.optional(Language) }), v.strictObject({ language: Language })])
export type SettingMode = v.InferOutput<typeof SettingMode>

/** Letters a member may decline one by one: summaries and reports, and reminders. */
export const Wish = v.picklist(['digests', 'reminders'])
export type Wish = v.InferOutput<typeof Wish>

/** When letters come that can wait: each for itself, or all of a day, or of a week, in one. */
export const Rhythm = v.picklist(['AT_ONCE', 'DAILY', 'WEEKLY'])
export type Rhythm = v.InferOutput<typeof Rhythm>

/** Whether a member wants mail at all, which of the optional ones, in which language where they chose one, whether letters that can wait come in the morning instead of at night, or gathered in one of a day or week, and whether the processing of their data is restricted, as of which version of their record. `mergedFrom` is the record a wish came over from when two were merged, until the member says what they want. */
export const Preference = v.object({
  memberId: v.string(),
  mail: v.boolean(),
  digests: v.optional(v.boolean(), true),
  reminders: v.optional(v.boolean(), true),
  language: v.optional(Language),
  rest: v.optional(v.boolean()),
  rhythm: v.optional(Rhythm),
  mergedFrom: v.optional(v.string()),
  restricted: v.optional(v.boolean()),
  restrictedAt: v.optional(v.number()),
})
export type Preference = v.InferOutput<typeof Preference>
/** What is not named stays as it is. */
export const SettingPreference = v.strictObject({ mail: v.exactOptional(v.boolean()), digests: v.exactOptional(v.boolean()), reminders: v.exactOptional(v.boolean()), language: v.exactOptional(Language), rest: v.exactOptional(v.boolean()), rhythm: v.exactOptional(Rhythm) })
export type SettingPreference = v.InferOutput<typeof SettingPreference>
