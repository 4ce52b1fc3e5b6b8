/** A query string of what is known; nothing for what is not. */
export function ask(known: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(known).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`]))
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}
/** An id as a part of a path. */
export const part = (id: string) => encodeURIComponent(id)
