/** What fills the places of a text, by name. */
export type Values = Readonly<Record<string, string>>

const PLACE = /\{([^{}\n]*)\}/g

/** The places a text names, each once, in their order. */
export const placesIn = (text: string): string[] => [...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name))]

const bracketed = (name: string) => `{${name}}`
/** The places as they are written, one after the other. */
export const written = (names: readonly string[]) => names.map(bracketed).join(', ')

/** What stands in a text as a place that nothing fills, as it is written there; a loose bracket is one. Better no letter and no paper than one with `{nmae}` in it (D1). */
export function unfilled(text: string, known: readonly string[]): string[] {
  const unknown = placesIn(text).filter((name) => !known.includes(name)).map(bracketed)
  const loose = text.replaceAll(PLACE, '').match(/[{}]/)
  return unknown.length > 0 || !loose ? unknown : [loose[0]]
}

/** A line with its places filled; a place filled with nothing takes the space before it along. What is filled in is never read as a text again and never ends a line. */
export const filled = (line: string, values: Values) =>
  line.replaceAll(/ ?\{([^{}\n]*)\}/g, (place, name: string) => {
    const value = (values[name] ?? '').replaceAll(/\s*\n\s*/g, ' ')
    return value === '' ? '' : `${place.startsWith(' ') ? ' ' : ''}${value}`
  })

/** A text with its places filled, line by line; a line that said something before and says nothing after is left out. */
export const filledLines = (text: string, values: Values): string[] => text.split('\n').map((line) => filled(line, values).trim()).filter((line) => line !== '')
