import type { Choice, Line, Marks } from '../api/ballots.ts'

export const optionsOf = ({ kind }: Line): readonly Choice[] => (kind === 'CLASS' ? ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] : ['YES', 'NO'])
export const blank = (lines: readonly Line[]): Marks => lines.map(() => null)
export const marked = (marks: Marks, at: number, choice: Choice): Marks => marks.map((mark, index) => (index === at ? (mark === choice ? null : choice) : mark))
export const chosen = (marks: Marks) => marks.filter((mark) => mark !== null).length
/** Lines of which few may be marked YES: whether there are more. */
export const isOver = (marks: Marks, atMost: number | undefined) => atMost !== undefined && marks.filter((mark) => mark === 'YES').length > atMost

/** How often each choice was made, in the order in which paper has them; blank lines last. */
export function summary(marks: Marks, lines: readonly Line[]): readonly Readonly<{ choice: Choice | null; count: number }>[] {
  const all = [...new Set(lines.flatMap(optionsOf)), null]
  return all.map((choice) => ({ choice, count: marks.filter((mark) => mark === choice).length })).filter(({ choice, count }) => choice !== null || count > 0)
}
/** Ten people to a page: on a phone fewer would mean more presses, more would mean lost places. */
export const PAGE = 10
export const pagesOf = (lines: readonly unknown[]) => Math.max(1, Math.ceil(lines.length / PAGE))
