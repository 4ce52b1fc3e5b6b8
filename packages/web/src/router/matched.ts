/** The named parts of a path that fits a pattern such as `/buoi-hop/:id`; undefined when it does not fit. */
export function matched(pattern: string, path: string): Record<string, string> | undefined {
  const [want, have] = [pattern.split('/'), path.replace(/(.)\/$/, '$1').split('/')]
  if (want.length !== have.length) return undefined
  const parts: Record<string, string> = {}
  for (const [index, part] of want.entries()) {
    const given = have[index] ?? ''
    if (part.startsWith(':')) parts[part.slice(1)] = decodeURIComponent(given)
    else if (part !== given) return undefined
  }
  return parts
}
