const minute = 60_000

/** A reading of the wall clock, held as the instant at which a clock on UTC shows it. */
export type Wall = Date

const formats = new Map<string, Intl.DateTimeFormat>()
function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format
}

/** Milliseconds by which the zone's wall clock is ahead of UTC at an instant; throws a RangeError on an unknown zone. */
function offsetAt(zone: string, at: Date): number {
  const name = formatOf(zone).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = /^GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(name) ?? []
  const size = (Number(hours) * 60 + Number(minutes)) * minute + Number(seconds) * 1000
  return sign === '-' ? -size : size
}

export const wallAt = (zone: string, at: Date): Wall => new Date(at.getTime() + offsetAt(zone, at))

/** The first instant at which the zone's clocks show this reading, or nothing when they skip it (spring forward). */
export function instantOf(zone: string, wall: Wall): Date | undefined {
  const day = 24 * 60 * minute
  const offsets = [-day, day].map((shift) => offsetAt(zone, new Date(wall.getTime() + shift)))
  const candidates = offsets.map((offset) => wall.getTime() - offset).sort((a, b) => a - b)
  const found = candidates.find((at) => wallAt(zone, new Date(at)).getTime() === wall.getTime())
  return found === undefined ? undefined : new Date(found)
}
