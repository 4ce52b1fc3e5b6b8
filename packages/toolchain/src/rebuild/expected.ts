import type { Key, Row, ServiceTable } from '@nen-nep/service-kit'
import type { ServiceName } from '../apps.ts'

/** The four tables, to be read and mended. */
export type Tables = Readonly<Record<ServiceName, ServiceTable>>
/** A row of a projection as its source says it should be, and whether what stands says the same. */
export type Expected = Readonly<{ service: ServiceName; row: Row & Key; same: (standing: Row | undefined) => boolean }>
/** Everything a projection should hold, one after the other, so that memory stays bounded. */
export type Projection = (tables: Tables) => AsyncGenerator<Expected>

/** Whether two values are one, whatever the order of their attributes; what is absent and what is undefined are the same. */
export function alike(a: unknown, b: unknown): boolean {
  const text = (value: unknown) => JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1))) : inner))
  return text(a) === text(b)
}

/** What a row says, or nothing where it cannot be read: a damaged row is no other answer than a wrong one. */
export function told<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
