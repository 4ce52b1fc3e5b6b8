import { locale } from './formats.vi.ts'

/** A figure as people write it, with one digit behind the comma at most. */
export const decimal = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 })
/** A part of a whole in hundredths of a percent, as the services count; null where there is no whole. */
export const shareOf = (part: number, whole: number) => (whole === 0 ? null : Math.round((part * 10_000) / whole))
/** Hundredths of a percent as people write them: 9410 is "94,1%"; a dash where nothing could be counted. */
export const percentText = (hundredths: number | null | undefined) => (hundredths == null ? '–' : `${decimal(hundredths / 100)}%`)
