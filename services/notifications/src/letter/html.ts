import type { Template } from './templates.vi.ts'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

/** A line of a letter as filled; a button is a link that stands alone, under the template's words or its own; a head names what the lines below it are of. */
export type Line = Readonly<{ text: string; button: boolean; label?: string; head?: boolean }>
const STYLE = 'font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5;color:#111;background:#fff;max-width:36em;margin:0 auto;padding:20px 16px;border-top:6px solid #8f1010;overflow-wrap:anywhere'
const LEAD = 'font-size:22px;line-height:1.35;font-weight:bold'
const BUTTON = 'display:inline-block;margin-top:12px;background:#8f1010;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:bold'
const textHtml = ({ text, head }: Line) => (head ? `<b>${escape(text)}</b>` : escape(text).replaceAll('\n', '<br>'))
const htmlLine = (button: string) => (line: Line) => {
  const label = line.label ?? button
  return line.button && label !== '' ? `<a href="${escape(line.text)}" class="button" style="${BUTTON}">${escape(label)}</a>` : textHtml(line)
}

/** What goes with a letter besides its own words: the language it is in (BCP 47), a paragraph that is set small, and the link by which its reader stops such letters. */
export type Dress = Readonly<{ tag?: string; closing?: string; stop?: Readonly<{ words: string; url: string }> | undefined }>
const SMALL = 'font-size:15px;color:#555'
/** At night, for programs that heed it; others keep the colours above, or turn them round by themselves. */
const NIGHT = '@media (prefers-color-scheme:dark){body{background:#161616!important;color:#f2f2f2!important}.small,.small a{color:#b8b8b8!important}.button{background:#b3261e!important}}'
const stopHtml = ({ stop }: Dress) => (stop ? `\n<p class="small" style="${SMALL}"><a href="${escape(stop.url)}" style="color:#555">${escape(stop.words)}</a></p>` : '')

function paragraphsOf(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = [[]]
  for (const line of lines) {
    if (line.text === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0)
}

type Setting = Readonly<{ button: string; closing: string | undefined }>
/** What a letter says first stands out, up to the lists below it; how it closes does not. */
function paragraphHtml(lines: readonly Line[], first: boolean, { button, closing }: Setting): string {
  const small = closing !== undefined && lines.map(({ text }) => text).join('\n') === closing
  const list = lines.findIndex(({ text }) => text.startsWith('- ') || text.includes('\n- '))
  const lead = first ? lines.slice(0, list < 0 ? lines.length : list) : []
  const rest = lines.slice(lead.length)
  const set = (style: string, some: readonly Line[]) => (some.length === 0 ? '' : `<p${style === '' ? '' : ` ${style}`}>${some.map(htmlLine(button)).join('<br>')}</p>`)
  return `${set(`style="${LEAD}"`, lead)}${set(small ? `class="small" style="${SMALL}"` : '', rest)}`
}

/** A letter as large, simple HTML: all styles of the day inline, since many mail programs drop others, and nothing to load. */
export function htmlOf(lines: readonly Line[], { button }: Template, subject: string, dress: Dress): string {
  const body = paragraphsOf(lines).map((paragraph, index) => paragraphHtml(paragraph, index === 0, { button, closing: dress.closing })).join('\n')
  return `<!doctype html>\n<html lang="${dress.tag ?? 'vi'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escape(subject)}</title><style>${NIGHT}</style></head>\n<body style="${STYLE}">\n${body}${stopHtml(dress)}\n</body></html>\n`
}
