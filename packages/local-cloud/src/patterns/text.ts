import { invalid } from './invalid.ts'

export type TextTest = (text: string) => boolean

const lower = (text: string) => text.toLowerCase()

export const startsWith = (start: string): TextTest => (text) => text.startsWith(start)
export const endsWith = (end: string): TextTest => (text) => text.endsWith(end)
export const equalsIgnoringCase = (other: string): TextTest => (text) => lower(text) === lower(other)
export const startsWithIgnoringCase = (start: string): TextTest => (text) => lower(text).startsWith(lower(start))
export const endsWithIgnoringCase = (end: string): TextTest => (text) => lower(text).endsWith(lower(end))

const literal = (path: string, token: string) => {
  if (!token.startsWith('\\')) return token
  return token === '\\*' || token === '\\\\' ? token.charAt(1) : invalid(path, `wildcard has an unknown escape ${token}`)
}

/** The literal pieces between the stars; `\*` and `\\` are literal, other escapes and `**` are refused as EventBridge does. */
function pieces(path: string, pattern: string): string[] {
  const parts = ['']
  let before = ''
  for (const [token] of pattern.matchAll(/\\[^]?|[^\\]/g)) {
    if (token === '*' && before === '*') invalid(path, 'wildcard has two stars in a row')
    if (token === '*') parts.push('')
    else parts.push(`${parts.pop() ?? ''}${literal(path, token)}`)
    before = token
  }
  return parts
}

/** Matches a wildcard in time linear in the text: each piece is looked for once, from where the last one ended. */
export function wildcard(path: string, pattern: string): TextTest {
  const [first = '', ...rest] = pieces(path, pattern)
  const last = rest.pop()
  if (last === undefined) return (text) => text === first
  return (text) => {
    if (!text.startsWith(first)) return false
    let from = first.length
    for (const piece of rest) {
      const found = text.indexOf(piece, from)
      if (found < 0) return false
      from = found + piece.length
    }
    return text.length - from >= last.length && text.endsWith(last)
  }
}
