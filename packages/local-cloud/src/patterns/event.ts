export type Leaf = string | number | boolean | null

/** For each array (numbered in reading order) on the way to a value, the index of the element it lies in. */
export type Membership = ReadonlyMap<number, number>

export type Field = { readonly value: Leaf; readonly within: Membership }

/** The event's values by dotted path. Empty objects and empty arrays have no values, so `exists` does not see them. */
export type Fields = ReadonlyMap<string, readonly Field[]>

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isLeaf = (value: unknown): value is Leaf =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** Lays an event out as the values at each path, remembering which array elements each came from. */
export function flatten(event: unknown): Fields {
  const fields = new Map<string, Field[]>()
  let arrays = 0

  const visit = (path: string, value: unknown, within: Membership): void => {
    if (Array.isArray(value)) visitArray(path, value, within)
    else if (isRecord(value)) visitObject(`${path}.`, value, within)
    else if (isLeaf(value)) {
      const known = fields.get(path)
      if (known) known.push({ value, within })
      else fields.set(path, [{ value, within }])
    }
  }
  const visitObject = (prefix: string, object: Record<string, unknown>, within: Membership) => {
    for (const [name, value] of Object.entries(object)) visit(prefix + name, value, within)
  }
  // Plain values of one array are alternatives; only objects and arrays inside it tie their fields to one element.
  const visitArray = (path: string, array: readonly unknown[], within: Membership) => {
    const id = arrays++
    array.forEach((element, index) => {
      const nested = typeof element === 'object' && element !== null
      visit(path, element, nested ? new Map(within).set(id, index) : within)
    })
  }

  if (isRecord(event)) visitObject('', event, new Map())
  return fields
}

/** Both memberships together, or nothing when they name different elements of one array. */
export function merge(seen: Membership, found: Membership): Membership | undefined {
  if (found.size === 0) return seen
  for (const [array, index] of found) {
    const before = seen.get(array)
    if (before !== undefined && before !== index) return undefined
  }
  return new Map([...seen, ...found])
}
