import { letterOf } from './letters.ts'
import { SHEET, xml } from './xml.ts'

/** What would run if the sheet were saved as CSV and opened again: also after a quote, and in full width. Our reader takes the apostrophe off again. */
export const neutral = (text: string) => (/^['"]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)

/** A cell: words, a number that can be summed, or a day (`YYYY-MM-DD`) that can be sorted. */
export type Cell = string | number | Readonly<{ day: string }>

const looks = ['text', 'number', 'day'] as const
const HEADER = looks.length * 2
/** Which of the styles below: framed ones stand behind the plain ones, the header's behind both. */
const styleOf = (look: (typeof looks)[number], framed: boolean) => looks.indexOf(look) + (framed ? looks.length : 0)

const DAY = 86_400_000
/** The day that a sheet counts from; before March 1900 it counts wrongly, so such days stay words, as do days half known. */
const FIRST = Date.UTC(1899, 11, 30)
const TRUSTED = 61
const countOf = (day: string) => (/^\d{4}-\d\d-\d\d$/.test(day) ? (Date.parse(day) - FIRST) / DAY : Number.NaN)
function settled(cell: Cell): string | Readonly<{ look: 'number' | 'day'; value: number }> {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'number') return Number.isFinite(cell) ? { look: 'number', value: cell } : ''
  const value = countOf(cell.day)
  return value >= TRUSTED ? { look: 'day', value } : cell.day
}

const textAs = (text: string, place: string) => (text === '' ? `<c ${place}/>` : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xml(neutral(text))}</t></is></c>`)
/** One cell of a row; an empty one is written only where its frame is to be seen. */
function cellOf(cell: Cell, name: string, framed: boolean): string {
  const content = settled(cell)
  if (typeof content !== 'string') return `<c r="${name}" s="${styleOf(content.look, framed)}"><v>${content.value}</v></c>`
  return content === '' && !framed ? '' : textAs(content, `r="${name}" s="${styleOf('text', framed)}"`)
}
/** A row of cells, counted from 1. */
export const rowOf = (cells: readonly Cell[], row: number, framed: boolean) => `<row r="${row}">${cells.map((cell, column) => cellOf(cell, `${letterOf(column)}${row}`, framed)).join('')}</row>`
/** The first row as a header. */
export const headerOf = (titles: readonly string[]) => `<row r="1">${titles.map((title, column) => textAs(title, `r="${letterOf(column)}1" s="${HEADER}"`)).join('')}</row>`

const CUSTOM = 164
/** The formats of `looks`: text stays as it is typed, numbers are plain, days as people write them. */
const formats = { text: 49, number: 0, day: CUSTOM } as const
const xf = (format: number, font: number, border: number) => `<xf numFmtId="${format}" fontId="${font}" borderId="${border}" applyNumberFormat="1" applyFont="1" applyBorder="1"/>`
const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"/>`).join('')
const font = (name: string, bold = '') => `<font>${bold}<sz val="11"/><name val="${name}"/></font>`
const styles = [...looks.map((look) => xf(formats[look], 0, 0)), ...looks.map((look) => xf(formats[look], 2, 1)), xf(formats.text, 1, 0)]
/** How cells look: plain, framed to be printed and signed, and the header's bold. */
export const styleSheet = `<styleSheet xmlns="${SHEET}"><numFmts count="1"><numFmt numFmtId="${CUSTOM}" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3">${font('Calibri')}${font('Calibri', '<b/>')}${font('Times New Roman')}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border>${sides}</border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`
