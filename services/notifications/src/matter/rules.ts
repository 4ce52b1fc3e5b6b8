import type { Matter } from './schema.ts'

/** Takes a word on a matter in, in whatever order words come: the newest says what stands, an older one adds only what was not yet known. Nothing when nothing is new. */
export function hear(before: Matter | undefined, news: Matter): Matter | undefined {
  if (!before) return news
  if (news.v > before.v) return { ...before, ...news }
  const known = new Set(Object.keys(before))
  return Object.keys(news).some((name) => !known.has(name)) ? { ...news, ...before } : undefined
}

/** The matters that a cell's month and quarter are: every cell is asked for a meeting each month, and for a thematic one each quarter. */
export const monthMatter = (cellId: string, month: string) => `month.${month}.${cellId}`
export const themeMatter = (cellId: string, year: number, quarter: number) => `theme.${year}.${quarter}.${cellId}`
/** The reviews of a cell in a year; each member acts on it by handing theirs in. */
export const reviewsMatter = (cellId: string, year: number) => `reviews.${year}.${cellId}`
