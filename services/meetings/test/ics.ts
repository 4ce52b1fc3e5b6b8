/** One property of a calendar file, its value as a reader shows it. */
export type Property = Readonly<{ name: string; parameters: Readonly<Record<string, string>>; value: string }>
export type Component = Readonly<{ name: string; properties: readonly Property[]; components: readonly Component[] }>

const unescaped = (text: string) => text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
function propertyOf(line: string): Property {
  const match = /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/su.exec(line)
  if (!match) throw new Error(`no content line: ${line}`)
  const parameters = Object.fromEntries([...(match[2] ?? '').matchAll(/;([A-Za-z0-9-]+)=("[^"]*"|[^";:,]*)/g)].map(([, name = '', value = '']) => [name.toUpperCase(), value.replaceAll('"', '')]))
  return { name: (match[1] ?? '').toUpperCase(), parameters, value: unescaped(match[3] ?? '') }
}

/** Reads a calendar file as RFC 5545 says one is written: line ends, lengths in octets, folding, nesting; throws at whatever breaks them. */
export function parseCalendar(file: string): Component {
  if (!file.endsWith('\r\n') || /(^|[^\r])\n|\r(?!\n)/.test(file)) throw new Error('lines end with CRLF')
  const physical = file.slice(0, -2).split('\r\n')
  for (const line of physical) if (Buffer.byteLength(line) > 75 || line.includes('\uFFFD')) throw new Error(`a line of ${Buffer.byteLength(line)} octets`)
  const root = { name: '', properties: [] as Property[], components: [] as Component[] }
  const stack = [root]
  for (const property of physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n').map(propertyOf)) {
    const top = stack.at(-1)!
    if (property.name === 'BEGIN') stack.push({ name: property.value, properties: [], components: [] })
    else if (property.name === 'END') {
      if (top.name !== property.value) throw new Error(`${top.name} ended by ${property.value}`)
      stack.pop()
      stack.at(-1)!.components.push(top)
    } else top.properties.push(property)
  }
  const [calendar] = root.components
  if (stack.length !== 1 || !calendar || root.components.length !== 1) throw new Error('not one calendar')
  return calendar
}

const one = ({ properties }: Component, name: string) => properties.find((property) => property.name === name)
const INSTANT = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/
/** The events of a calendar as an application takes them. */
export const eventsOf = (calendar: Component) => calendar.components.filter(({ name }) => name === 'VEVENT').map((event) => {
  const start = one(event, 'DTSTART')!
  const at = (value: string) => (start.parameters['VALUE'] === 'DATE' ? value.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3') : new Date(value.replace(INSTANT, '$1-$2-$3T$4:$5:$6Z')).toISOString())
  const text = (name: string) => one(event, name)?.value
  return { uid: text('UID'), sequence: Number(text('SEQUENCE')), start: at(start.value), end: at(text('DTEND')!), summary: text('SUMMARY'), venue: text('LOCATION'), status: text('STATUS'), stamped: INSTANT.test(text('DTSTAMP')!) }
})
