import { formatDate } from '@nen-nep/rules/dates/format'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { fieldNames, kindNames, serviceNames, valueNames, words } from './words.vi.ts'

type Part = Readonly<{ service: string; held: readonly Readonly<{ kind: string; rows: readonly unknown[] }>[] }>

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** Text as it may stand in a page: nothing in it is markup. */
export const escape = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? '')
const plain = (value: unknown) => (value === true ? words.yes : value === false ? words.no : typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const codeName = (name: string, value: unknown) => (typeof value === 'string' ? (valueNames[name]?.[value] ?? value) : value)

/** A value as nested lists: whatever it holds is shown, nothing is markup. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '' : `<ul>${value.map((one) => `<li>${shown(one)}</li>`).join('')}</ul>`
  if (typeof value !== 'object' || value === null) return escape(plain(value))
  return `<dl>${Object.entries(value).map(([name, one]) => `<dt>${escape(fieldNames[name] ?? name)}</dt><dd>${shown(codeName(name, one))}</dd>`).join('')}</dl>`
}

const section = ({ kind, rows }: Part['held'][number]) => `<h3>${escape(kindNames[kind] ?? kind)} (${words.rows(rows.length)})</h3>${rows.map((row) => `<article>${shown(row)}</article>`).join('')}`
const partOf = ({ service, held }: Part) => `<h2>${escape(serviceNames[service] ?? service)}</h2>${held.length === 0 ? `<p>${words.nothing}</p>` : held.map(section).join('\n')}`

const STYLE = 'body{font:18px/1.5 Arial,sans-serif;color:#111;max-width:50em;margin:0 auto;padding:16px}dl{display:grid;grid-template-columns:minmax(9em,14em) 1fr;gap:2px 12px;margin:0}dt{color:#444}dd{margin:0;overflow-wrap:anywhere;white-space:pre-wrap}article{border-top:1px solid #aaa;padding:8px 0}ul{margin:0;padding-left:1.2em}'

/** The readable page of an export: one file without scripts or outside parts, to be opened, printed or kept. */
export function pageOf(parts: readonly Part[], at: string): string {
  const body = [`<h1>${words.title}</h1>`, `<p>${words.lead(formatDate(civilDayOf(at)))}</p>`, ...parts.map(partOf)].join('\n')
  return `<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${words.title}</title><style>${STYLE}</style></head>\n<body>\n${body}\n</body></html>\n`
}
