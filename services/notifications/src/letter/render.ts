import { refusals } from '@nen-nep/service-kit'
import { oneLine } from '@nen-nep/service-kit/mime'
import type { Template } from './templates.vi.ts'

export const refuse = refusals({
  'template.unknown': 'missing',
  'template.unknown-placeholder': 'invalid',
  'template.not-leader': 'forbidden',
  'template.not-yours': 'forbidden',
  'template.subject-not-neutral': 'invalid',
})

/** What fills the places of a template, by name. Lists (`agenda`, `counts`, `items`, `figures`) may have several lines. */
export type Values = Readonly<Record<string, string>>
/** A letter ready to be sent: the same words as plain text and as large, simple HTML. */
export type Letter = Readonly<{ subject: string; text: string; html: string }>

const PLACE = /\{([^{}\n]*)\}/g
const several = new Set(['agenda', 'counts', 'items', 'figures'])

/** The places a template names. */
export const placesIn = ({ subject, text }: Pick<Template, 'subject' | 'text'>) => [...new Set([...`${subject}\n${text}`.matchAll(PLACE)].map(([, name = '']) => name))]

/** Refuses a template that names what nothing can fill: better no letter than one with `{nmae}` in it (D1). */
export function checkPlaces(template: Pick<Template, 'subject' | 'text'>, known: readonly string[]): void {
  const unknown = placesIn(template).filter((name) => !known.includes(name))
  const loose = `${template.subject}\n${template.text}`.replaceAll(PLACE, '').match(/[{}]/)
  if (unknown.length > 0 || loose) refuse('template.unknown-placeholder', { unknown: unknown.map((name) => `{${name}}`).join(', ') || (loose?.[0] ?? ''), known: known.map((name) => `{${name}}`).join(', ') })
}

const tidy = (name: string, value: string) => (several.has(name) ? value.split('\n').map(oneLine).join('\n') : oneLine(value))
const fill = (line: string, values: Values) => line.replaceAll(PLACE, (_, name: string) => tidy(name, values[name] ?? ''))

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')

type Line = Readonly<{ text: string; button: boolean }>
/** Lines that said something before they were filled and say nothing after are left out, and never two blank lines together. */
function linesOf({ text }: Template, values: Values): Line[] {
  const filled = text.split('\n').map((line) => ({ was: line.trim(), text: fill(line, values).trimEnd(), button: line.trim() === '{link}' }))
  const kept = filled.filter(({ was, text: now }) => now !== '' || was === '')
  return kept.filter(({ text: now }, index) => now !== '' || (index > 0 && kept[index - 1]?.text !== ''))
}

const STYLE = 'font-family:Arial,Helvetica,sans-serif;font-size:18px;line-height:1.5;color:#111;background:#fff;max-width:40em;margin:0 auto;padding:16px'
const BUTTON = 'display:inline-block;background:#8f1010;color:#fff;padding:12px 20px;border-radius:6px;text-decoration:none;font-weight:bold'
const htmlLine = (button: string) => (line: Line) => (line.button && button !== '' ? `<a href="${escape(line.text)}" style="${BUTTON}">${escape(button)}</a>` : escape(line.text).replaceAll('\n', '<br>'))

/** What goes with a letter besides its own words: the language it is in (BCP 47), and the link by which its reader stops such letters. */
export type Dress = Readonly<{ tag?: string; stop?: Readonly<{ words: string; url: string }> | undefined }>
const SMALL = 'font-size:15px;color:#555;border-top:1px solid #ccc;padding-top:12px'
const stopHtml = ({ stop }: Dress) => (stop ? `\n<p style="${SMALL}"><a href="${escape(stop.url)}" style="color:#555">${escape(stop.words)}</a></p>` : '')

function htmlOf(lines: readonly Line[], { button }: Template, subject: string, dress: Dress): string {
  const paragraphs: Line[][] = [[]]
  for (const line of lines) {
    if (line.text === '') paragraphs.push([])
    else paragraphs.at(-1)?.push(line)
  }
  const body = paragraphs.filter((lines) => lines.length > 0).map((lines) => `<p>${lines.map(htmlLine(button)).join('<br>')}</p>`).join('\n')
  return `<!doctype html>\n<html lang="${dress.tag ?? 'vi'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>\n<body style="${STYLE}">\n${body}${stopHtml(dress)}\n</body></html>\n`
}

/** Fills a template. What is filled in is never read as a template again, never ends a line, and never becomes markup. */
export function render(template: Template, values: Values, dress: Dress = {}): Letter {
  checkPlaces(template, Object.keys(values))
  const subject = fill(template.subject, values)
  const lines = linesOf(template, values)
  const { stop } = dress
  const text = `${lines.map(({ text: line }) => line).join('\n').trim()}\n${stop ? `\n${stop.words}\n${stop.url}\n` : ''}`
  return { subject, text, html: htmlOf(lines, template, subject, dress) }
}
