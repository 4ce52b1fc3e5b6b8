/** How a cell was stored: text, number, day (ISO text), truth value, Excel error, or a formula nobody has computed. */
export type CellKind = 't' | 'n' | 'd' | 'b' | 'e' | 'f'
export type Cell = Readonly<{ text: string; kind: CellKind }>

/** A row with the sheet's own number; `kinds` holds one letter per text, which keeps a spooled roster small. */
export type SheetRow = Readonly<{ row: number; texts: readonly string[]; kinds: string }>

const KINDS: Readonly<Record<string, CellKind>> = { t: 't', n: 'n', d: 'd', b: 'b', e: 'e', f: 'f' }

/** The cell of a column counted from 0; a cell that is not there is an empty text. */
export const cellAt = ({ texts, kinds }: SheetRow, column: number): Cell => ({
  text: texts[column] ?? '',
  kind: KINDS[kinds[column] ?? 't'] ?? 't',
})

/** Column number from 0 of a reference such as 'AB12'; undefined when there are no letters. */
export function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,4}/.exec(reference)?.[0]
  if (!letters) return undefined
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}
