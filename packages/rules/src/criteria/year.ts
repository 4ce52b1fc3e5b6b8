import { messages } from './messages.vi.ts'
import { MeetingBand, type YearRule } from './schema.ts'
import { rankOf } from './sheet.ts'

/** The year's class from the classes of its regular meetings, and why; null when there was no meeting. The last resort is the poorest class. */
export function bandOfYear(rules: readonly YearRule[], bands: readonly MeetingBand[]): Readonly<{ band: MeetingBand | null; why: string }> {
  const counts = MeetingBand.options.map((band) => ({ band, count: bands.filter((each) => each === band).length }))
  const listed = counts.filter(({ count }) => count > 0).map(({ band, count }) => messages.yearCount(count, messages.bands[band]))
  const why = messages.year(bands.length, listed.join(', ') || '0')
  if (bands.length === 0) return { band: null, why }
  const reached = rules.find(({ band, everyAtLeast, count }) =>
    bands.every((each) => rankOf(each) >= rankOf(everyAtLeast)) && bands.filter((each) => rankOf(each) >= rankOf(band)).length >= count)
  return { band: reached?.band ?? 'KEM', why }
}
