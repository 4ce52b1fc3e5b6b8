import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { messageOf } from '../network.ts'

const json = v.pipe(v.string(), v.rawTransform(({ dataset, addIssue, NEVER }): unknown => {
  try {
    const value: unknown = JSON.parse(dataset.value)
    return value
  } catch (error) {
    addIssue({ message: messageOf(error) })
    return NEVER
  }
}))
const Detail = v.pipe(json, v.check((detail) => !Array.isArray(detail), 'must be a JSON object'), v.record(v.string(), v.unknown()))
const Entry = v.object({
  Source: v.pipe(v.string(), v.nonEmpty()),
  DetailType: v.pipe(v.string(), v.nonEmpty(), v.maxLength(128)),
  Detail,
  EventBusName: v.optional(v.pipe(v.string(), v.transform((name) => name.slice(name.lastIndexOf('/') + 1))), 'default'),
  Resources: v.optional(v.array(v.string()), []),
  Time: v.optional(v.union([v.number(), v.string()])),
})
export const PutEvents = v.object({ Entries: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(10)) })

// 1 MB since January 2026 (AWS Compute blog, 29 January 2026).
const largest = 1024 * 1024
type Setting = Readonly<{ now: Date; region: string; account: string }>
export type BusEvent = Readonly<Record<string, unknown>> & Readonly<{ id: string }>
export type Read = Readonly<{ ok: true; bus: string; event: BusEvent }> | Readonly<{ ok: false; code: string; message: string }>

const codes: Readonly<Record<string, string>> = { Detail: 'MalformedDetail' }
const instant = (time: number | string | undefined, now: Date) => (typeof time === 'number' ? new Date(time * 1000) : new Date(time ?? now)).toISOString().replace(/\.\d+Z$/, 'Z')

/** An entry of a PutEvents call as the event that rules and targets see, or why it is refused. */
export function readEntry(entry: unknown, { now, region, account }: Setting): Read {
  if (Buffer.byteLength(JSON.stringify(entry)) > largest) return { ok: false, code: 'InvalidArgument', message: 'The entry is larger than 1 MB' }
  const parsed = v.safeParse(Entry, entry)
  if (!parsed.success) {
    const [{ message, path }] = parsed.issues
    return { ok: false, code: codes[String(path?.[0]?.key)] ?? 'InvalidArgument', message: `${String(path?.[0]?.key)}: ${message}` }
  }
  const { Source, DetailType, Detail: detail, EventBusName, Resources, Time } = parsed.output
  return { ok: true, bus: EventBusName, event: { version: '0', id: randomUUID(), 'detail-type': DetailType, source: Source, account, time: instant(Time, now), region, resources: Resources, detail } }
}
