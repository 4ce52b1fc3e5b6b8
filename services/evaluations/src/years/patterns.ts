import { RatedClass } from '@nen-nep/rules/rating/index'
import type { Class } from '@nen-nep/contracts'
import { words } from './words.vi.ts'

/** One year's class. */
export type YearClass = Readonly<{ year: number; class: Class }>
/** Something in a row of years that those who decide should look at; it judges nobody. */
export type Pattern = Readonly<{ code: keyof typeof words; years: readonly number[]; message: string }>

/** Classes that lie this far apart from one year to the next are a jump. */
const JUMP = 2
/** Years of the best class in a row after which rewards look (domain: 6.4). */
const EXCELLENT_YEARS = 5
const rank = (grade: Class) => RatedClass.options.findIndex((option) => option === grade)
const isNext = (a: YearClass | undefined, b: YearClass | undefined) => a !== undefined && b?.year === a.year + 1

/** The patterns in classes given in the order of their years: the poorest class twice running, a jump, five years of the best (features: C21). A year that is missing, or was not rated, breaks a run. */
export function patternsIn(classes: readonly YearClass[]): Pattern[] {
  const pairs = classes.flatMap((one, at): Pattern[] => {
    const before = classes[at - 1]
    if (!before || !isNext(before, one)) return []
    const years = [before.year, one.year] as const
    if (one.class === 'NOT_COMPLETED' && before.class === 'NOT_COMPLETED') return [{ code: 'TWICE_NOT_COMPLETED', years, message: words.TWICE_NOT_COMPLETED(years[0], years[1]) }]
    const isJump = rank(one.class) >= 0 && rank(before.class) >= 0 && Math.abs(rank(one.class) - rank(before.class)) >= JUMP
    return isJump ? [{ code: 'JUMP', years, message: words.JUMP(years[0], years[1]) }] : []
  })
  const best = classes.slice(-EXCELLENT_YEARS)
  const isRun = best.length === EXCELLENT_YEARS && best.every((one, at) => one.class === 'EXCELLENT' && (at === 0 || isNext(best[at - 1], one)))
  return isRun ? [...pairs, { code: 'FIVE_EXCELLENT', years: best.map(({ year }) => year), message: words.FIVE_EXCELLENT }] : pairs
}
