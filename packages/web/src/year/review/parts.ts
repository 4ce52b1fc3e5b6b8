import { headings } from './words.vi.ts'

/** What a review is made of, in its order. */
export const names = ['strengths', 'defects', 'remedies', 'direction'] as const
export type Name = (typeof names)[number]
export type Parts = Readonly<Record<Name, string>>
const empty: Parts = { strengths: '', defects: '', remedies: '', direction: '' }

/** One text with its headings, as it is handed in, read and printed. */
export const joined = (parts: Parts): string => names.flatMap((name) => (parts[name].trim() === '' ? [] : [`${headings[name]}\n${parts[name]}`])).join('\n\n')

/** The parts of a text, by its headings; what stands before any, as where somebody wrote it elsewhere, belongs to the first. */
export function partsOf(text: string): Parts {
  const found: Record<Name, string[]> = { strengths: [], defects: [], remedies: [], direction: [] }
  let at: Name = 'strengths'
  for (const line of text.split('\n')) {
    const next = names.find((name) => headings[name] === line.trim())
    if (next) at = next
    else found[at].push(line)
  }
  return names.reduce<Parts>((parts, name) => ({ ...parts, [name]: withoutEdge(found[name]) }), empty)
}
// `joined` puts one empty line between two parts; it belongs to neither.
const withoutEdge = (lines: readonly string[]) => lines.join('\n').replace(/\n$/, '')
