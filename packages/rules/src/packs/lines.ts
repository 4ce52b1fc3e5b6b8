/** Where each value of a JSON text stands, by its pointer, from line 1; `broken` is the line at which the text is no JSON. */
export type Lines = Readonly<{ at: ReadonlyMap<string, number>; broken?: number }>

const TOKEN = /\s*("(?:[^"\\\n]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*|true|false|null)/y
const DEEPEST = 32

class Broken extends Error {}
/** The pointer's form of a key. */
const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

function scanner(text: string) {
  const at = new Map<string, number>()
  let place = 0
  let counted = 0
  let line = 1
  /** The line of the place reached; a text is counted once. */
  const lineNow = () => {
    for (; counted < place; counted++) if (text[counted] === '\n') line++
    return line
  }
  const next = (): string => {
    TOKEN.lastIndex = place
    const token = TOKEN.exec(text)?.[1]
    if (token === undefined) {
      place += (/^\s*/.exec(text.slice(place))?.[0] ?? '').length
      throw new Broken()
    }
    place = TOKEN.lastIndex
    return token
  }
  const peek = () => {
    const before = place
    const token = next()
    place = before
    return token
  }
  const expect = (wanted: string) => {
    if (next() !== wanted) throw new Broken()
  }
  const members = (end: string, member: (index: number) => void) => {
    if (peek() === end) return expect(end)
    for (let index = 0; ; index++) {
      member(index)
      const token = next()
      if (token === end) return
      if (token !== ',') throw new Broken()
    }
  }
  const named = (pointer: string, depth: number) => {
    const key = next()
    if (!key.startsWith('"')) throw new Broken()
    expect(':')
    const member = `${pointer}/${escaped(String(JSON.parse(key)))}`
    // The second of two members of one name would silently win.
    if (at.has(member)) throw new Broken()
    value(member, depth)
  }
  const value = (pointer: string, depth: number): void => {
    if (depth > DEEPEST) throw new Broken()
    const token = next()
    at.set(pointer, lineNow())
    if (token === '{') return members('}', () => named(pointer, depth + 1))
    if (token === '[') return members(']', (index) => value(`${pointer}/${index}`, depth + 1))
    if ('}],:'.includes(token)) throw new Broken()
  }
  return { at, lineNow, value, rest: () => text.slice(place).trim() }
}

/** Reads where everything stands in a JSON text, at most 32 deep. */
export function linesOf(text: string): Lines {
  const scan = scanner(text)
  try {
    scan.value('', 0)
    JSON.parse(text)
    return { at: scan.at }
  } catch {
    return { at: scan.at, broken: scan.lineNow() }
  }
}

/** The line of a place, or of the nearest thing around it that is written. */
export function lineOf({ at }: Lines, pointer: string): number {
  for (let place = pointer; place !== ''; place = place.slice(0, place.lastIndexOf('/'))) {
    const line = at.get(place)
    if (line !== undefined) return line
  }
  return 1
}
