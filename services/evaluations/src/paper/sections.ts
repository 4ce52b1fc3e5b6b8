/** The numbers of a form's parts. */
export const NUMERALS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const
const MARKED = /^\s*(VII|VI|V|IV|III|II|I)\s*[.):]\s*(.*)$/

/** A part of a form: its number and title, and what its author wrote under it. */
export type Section = Readonly<{ title: string; text: readonly string[] }>

const folded = (text: string) => text.normalize('NFC').toLocaleLowerCase('vi').replaceAll(/[\s.:;,]+/g, ' ').trim()
const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** A line as it stands in a form: which part it begins, if any, and what it says besides that part's own title. */
function read(line: string, titles: readonly string[]): Readonly<{ begins: number | undefined; says: string }> {
  const [, numeral, rest = ''] = MARKED.exec(line) ?? []
  if (numeral === undefined) return { begins: undefined, says: line }
  const begins = NUMERALS.findIndex((one) => one === numeral)
  return { begins, says: folded(titles[begins] ?? '').startsWith(folded(rest)) ? '' : rest }
}

/** What somebody wrote, under the parts of a form: a line that begins with a part's Roman number begins that part, and what comes before all of them belongs to the first. Nothing where nobody numbered anything, or numbered more than the form has. */
export function sectionsOf(text: string, titles: readonly string[]): Section[] | undefined {
  const lines = linesOf(text).map((line) => read(line, titles))
  const numbered = lines.flatMap(({ begins }) => begins ?? [])
  if (numbered.length === 0 || Math.max(...numbered) >= titles.length) return undefined
  const parts = titles.map((): string[] => [])
  let at = 0
  for (const { begins = at, says } of lines) {
    at = begins
    if (says !== '') parts[at]?.push(says)
  }
  return titles.map((title, index) => ({ title: `${NUMERALS[index] ?? ''}. ${title}`, text: parts[index] ?? [] }))
}
