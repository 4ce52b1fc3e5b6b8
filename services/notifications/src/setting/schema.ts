import * as v from 'valibot'

/** What becomes of an organisation's mails: none are made, they are recorded and shown but not sent, or they are sent. */
export const MailMode = v.picklist(['OFF', 'TEST', 'ON'])
export type MailMode = v.InferOutput<typeof MailMode>
export const Mode = v.object({ orgId: v.string(), mode: MailMode })
export type Mode = v.InferOutput<typeof Mode>
export const SettingMode = v.strictObject({ mode: MailMode })

/** Whether a member wants mail at all, and whether the processing of their data is restricted, as of which version of their record. `mergedFrom` is the record a wish came over from when two were merged, until the member says what they want. */
export const Preference = v.object({ memberId: v.string(), mail: v.boolean(), mergedFrom: v.optional(v.string()), restricted: v.optional(v.boolean()), restrictedAt: v.optional(v.number()) })
export type Preference = v.InferOutput<typeof Preference>
export const SettingPreference = v.strictObject({ mail: v.boolean() })
