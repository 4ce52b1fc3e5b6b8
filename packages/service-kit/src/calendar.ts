import { oneLine } from './mime.ts'

const LONGEST_LINE = 75

/** RFC 5545, 3.3.11: a text value, on one line of the file. */
export const calendarText = (value: string) => value.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', '\\n')
/** RFC 5545, 3.2: a parameter cannot hold a quotation mark; RFC 6868 writes it, and the caret, with a caret. */
export const calendarParameter = (value: string) => `"${oneLine(value).replaceAll('^', '^^').replaceAll('"', "^'")}"`
/** UTC, without a time zone of its own: nothing then depends on the zone of a machine. */
export const calendarMoment = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** RFC 5545, 3.1: lines of at most 75 octets, never cut inside a letter. */
function fold(line: string): string {
  const lines: string[] = ['']
  for (const letter of line) {
    const last = lines.at(-1) ?? ''
    if (Buffer.byteLength(last + letter) > LONGEST_LINE) lines.push(` ${letter}`)
    else lines[lines.length - 1] = last + letter
  }
  return lines.join('\r\n')
}

/** A calendar file of these content lines, folded, with the line ends that calendars ask for. */
export const calendarFile = (lines: readonly string[]) => `${lines.map(fold).join('\r\n')}\r\n`
