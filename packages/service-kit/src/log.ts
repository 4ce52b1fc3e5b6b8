import { redact, traceOf } from '@nen-nep/rules/redact/index'

declare const harmless: unique symbol
/** Words that a log may hold: an id, a code, the name of a type, made by `plain` or `trace`. */
export type Plain = string & Readonly<{ [harmless]: true }>

// Ids, codes, event names and instants: one word of ASCII, as long as our longest id at most.
const CODE = /^[\w.:|#/+-]{0,160}$/
const isPlain = (text: string): text is Plain => CODE.test(text) && redact(text) === text
const isMasked = (_: string): _ is Plain => true

function masked(text: string): Plain {
  const safe = redact(text)
  return isMasked(safe) ? safe : masked('')
}

/** Lets an id or a code into a log; anything else, a sentence or a number of a person, becomes `(text)`. */
export function plain(text: string): Plain {
  return isPlain(text) ? text : masked('(text)')
}

/** One JSON line. `what` is a code of our own; `about` holds ids, codes, counts and durations only: other strings do not compile, and what still looks like a person is masked. */
export function log(level: 'info' | 'warn' | 'error', what: Lowercase<string>, about: Readonly<Record<string, Plain | number | boolean | undefined>> = {}): void {
  const safe = Object.entries(about).map(([name, value]) => [name, typeof value === 'string' ? redact(value) : value])
  console[level](JSON.stringify({ level, what: redact(what), ...Object.fromEntries(safe) }))
}

/** A defect's name, its place and its cause's code, without its message: messages can quote a person's data. */
export const trace = (error: unknown): Readonly<Record<string, Plain>> => Object.fromEntries(Object.entries(traceOf(error)).map(([name, value]) => [name, masked(value)]))
