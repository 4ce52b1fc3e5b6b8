import * as v from 'valibot'

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
const isRealDay = (text: string) => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** A day of civil life in Vietnam, `YYYY-MM-DD`, that exists in the calendar. */
export const PlainDate = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.check(isRealDay))
/** A moment in UTC, ISO 8601 with `T` and `Z` so that moments sort as text, on a day that exists. */
export const Instant = v.pipe(v.string(), v.isoTimestamp(), v.includes('T'), v.endsWith('Z'), v.check((text) => isRealDay(text.slice(0, 10))))
/** Hundredths of a percent, an integer: 8 667 is 86.67 %. */
export const Ratio = v.pipe(v.number(), v.integer())
export const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000_000))
const broken = /[\p{Cs}\u202A-\u202E\u2066-\u2069]|(?![\n\t])\p{Cc}/u
/** Text as a person types it: NFC, trimmed, without control or direction-changing characters. `max` counts UTF-16 units. */
export const Text = (max: number, min = 1) =>
  v.pipe(v.string(), v.normalize('NFC'), v.trim(), v.minLength(min), v.maxLength(max), v.check((text) => !broken.test(text)))
const letters = new Intl.Segmenter('vi')
/** Letters as a person counts them: `m̃` and `ễ` are one each, however they are encoded. */
export const lettersIn = (text: string): number => [...letters.segment(text)].length
/** Most letters of a person's name. */
export const LONGEST_NAME = 100
/** A person's name as typed, of one word or many: at most a hundred letters, whatever each takes to write down. */
export const PersonName = v.pipe(Text(4 * LONGEST_NAME), v.check((name) => name.length <= LONGEST_NAME || lettersIn(name) <= LONGEST_NAME))
export const OptionalText = (max: number) => v.optional(Text(max, 0))
/** An opaque id with its prefix. */
export const Id = (prefix: string) => v.pipe(v.string(), v.regex(new RegExp(`^${prefix}_[A-Za-z0-9.-]{1,64}$`)))
export const OrganisationId = Id('org')
export const MemberId = Id('mem')
export const MeetingId = Id('mtg')
export const TaskId = Id('tsk')
export const CampaignId = Id('cmp')
export const RecordId = Id('rec')
export const Year = v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100))
export const UploadId = Id('upl')
export const ResolutionId = Id('res')
export const DirectiveId = Id('dir')
export const LimitationId = Id('lim')
export const ProposalId = Id('prp')
