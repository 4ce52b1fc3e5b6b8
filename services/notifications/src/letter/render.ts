import { placesIn as placesOf, unfilled, written } from '@nen-nep/rules/wording/places'
import { refusals } from '@nen-nep/service-kit'
import { oneLine } from '@nen-nep/service-kit/mime'
import { htmlOf, type Dress, type Line } from './html.ts'
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
export const placesIn = ({ subject, text }: Pick<Template, 'subject' | 'text'>) => placesOf(`${subject}\n${text}`)

/** Refuses a template that names what nothing can fill: better no letter than one with `{nmae}` in it (D1). */
export function checkPlaces(template: Pick<Template, 'subject' | 'text'>, known: readonly string[]): void {
  const unknown = unfilled(`${template.subject}\n${template.text}`, known)
  if (unknown.length > 0) refuse('template.unknown-placeholder', { unknown: unknown.join(', '), known: written(known) })
}

const tidy = (name: string, value: string) => (several.has(name) ? value.split('\n').map(oneLine).join('\n') : oneLine(value))
const fill = (line: string, values: Values) => line.replaceAll(PLACE, (_, name: string) => tidy(name, values[name] ?? ''))

/** Lines that said something before they were filled and say nothing after are left out, and never two blank lines together. */
function linesOf({ text }: Template, values: Values, parts: readonly Line[] = []): Line[] {
  const own = (line: string) => ({ was: line.trim(), text: fill(line, values).trimEnd(), button: line.trim() === '{link}' })
  const filled = text.split('\n').flatMap((line) => (line.trim() === '{parts}' ? parts.map((part) => ({ was: part.text, ...part })) : [own(line)]))
  const kept = filled.filter(({ was, text: now }) => now !== '' || was === '')
  return kept.filter(({ text: now }, index) => now !== '' || (index > 0 && kept[index - 1]?.text !== ''))
}

/** What a template tells before it speaks to its reader: its first paragraphs, or all of it up to its link. */
export function gistOf(template: Template, values: Values): Line[] {
  const lines = template.text.split('\n')
  const end = lines.findIndex((line) => /\{(?:name|link)\}/.test(line))
  return linesOf({ ...template, text: (end < 0 ? lines : lines.slice(0, end)).join('\n').trim() }, values).filter(({ text }) => text !== '')
}

/** Fills a template; the lines of `parts` stand where it names them alone. What is filled in is never read as a template again, never ends a line, and never becomes markup. */
export function render(template: Template, values: Values, dress: Dress = {}, parts: readonly Line[] = []): Letter {
  checkPlaces(template, Object.keys(values))
  const subject = fill(template.subject, values)
  const lines = linesOf(template, values, parts)
  const { stop } = dress
  const text = `${lines.map(({ text: line, label }) => (label === undefined ? line : `${label}:\n${line}`)).join('\n').trim()}\n${stop ? `\n${stop.words}\n${stop.url}\n` : ''}`
  return { subject, text, html: htmlOf(lines, template, subject, dress) }
}
