import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import type { Body } from '@nen-nep/testing/year/index'
import type { Dump, Mail } from './control.ts'

// What says when, how often or in which order something was written, not what is so: it may differ between two lives of the same year.
const incidental = new Set(['version', 'facts', 'marks', 'ttl', 'createdAt', 'createdBy', 'changedAt', 'changedBy', 'at', 'queuedAt', 'leaseUntil', 'attempts', 'possibleRepeat', 'providerId', 'because', 'progress', 'v', 'treeVersion', 'rosterVersion', 'classesAt', 'digest', 'hash',
  // A meeting's marks stand by place in the roster it was opened with, and rosters have no order.
  'rv', 'roll', 'turns',
  // A cell's line for the roll-up: figures of its sheet, which is compared itself, packed with the version they had.
  's',
  // The clock goes on between opening and closing, faster or slower with the machine.
  'minutesHeld'])
const day = (text: string) => text
  .replaceAll(/(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(\.\d+)?Z/g, '$1')
  // A round's id and its place in the feed carry its instant in 17 digits.
  .replaceAll(/\b(2\d{7})\d{9}\b/g, '$1')

const inOrder = (items: unknown[]) => items.map((item) => ({ item, text: JSON.stringify(item) })).toSorted((a, b) => (a.text < b.text ? -1 : 1)).map(({ item }) => item)
/** A roll-up's frozen leaf is a cell, the version of its sheet, and its counts. */
const withoutVersion = (leaf: unknown) => (Array.isArray(leaf) && typeof leaf[1] === 'number' ? [leaf[0], leaf[2]] : leaf)
/** Bytes come out of the dump as an object of their places; ours are packed text, mostly JSON. */
export const isBytes = (value: object): value is Record<string, number> => '0' in value && '1' in value && Object.values(value).every((one) => typeof one === 'number')
/** What packed bytes say: JSON, text, or where they are neither, base64. */
export function unpacked(value: Record<string, number>): unknown {
  const bytes = Buffer.from(Object.values(value))
  for (const expand of [gunzipSync, brotliDecompressSync]) {
    try {
      const text = expand(bytes).toString()
      return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text
    } catch {
      // Packed in the other way, or not at all.
    }
  }
  return bytes.toString('base64')
}

function settled(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('[') && value.endsWith(']') ? settled(JSON.parse(value)) : day(value)
  if (Array.isArray(value)) return inOrder(value.map(settled))
  if (typeof value !== 'object' || value === null) return value
  if (isBytes(value)) return settled(unpacked(value))
  return Object.fromEntries(Object.entries(value).filter(([name]) => !incidental.has(name)).map(([name, inner]) => [day(name), settled(name === 'leaves' && Array.isArray(inner) ? inner.map(withoutVersion) : inner)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Of rosters and trees each version is kept; how many there were depends on how often the same was told. Only the last says what is so. */
function lastVersions(rows: readonly Body[]): Body[] {
  const versioned = ({ sk }: Body) => /^(ROS|V)#(\d+)$/.exec(String(sk))
  const groups = Map.groupBy(rows, (row) => `${String(row['pk'])} ${versioned(row)?.[1] ?? String(row['sk'])}`)
  return [...groups.values()].map((group) => {
    const last = group.toSorted((a, b) => Number(versioned(a)?.[2]) - Number(versioned(b)?.[2])).at(-1)!
    return { ...last, sk: versioned(last)?.[1] ?? last['sk'] }
  })
}

/** What the doors answer, in the same way. */
export const answerOf = (body: Body): string => JSON.stringify(settled(body))

/** The audit log and its anchors say in which order and how often something was written; `audit-log.ts` looks at them. */
const isLog = ({ pk }: Body) => /^(AUD#|AUDS$|ANC#)/.test(String(pk))
/** When the next mail may leave: a matter of milliseconds. */
const isPace = ({ pk }: Body) => pk === 'PACE'

/** The business state of every row, one line each, in order: equal for two systems that went through the same year, however bumpy the road. */
export const stateOf = ({ tables }: Dump): string[] =>
  Object.entries(tables).flatMap(([table, rows]) => lastVersions(rows.filter((row) => !isLog(row) && !isPace(row))).map((row) => `${table} ${JSON.stringify(settled(row))}`)).toSorted()

const sorted = (_: string, value: unknown): unknown => (typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))) : value)
/** Every row to the last attribute, in order: equal only where nothing at all was written. */
export const rowsOf = ({ tables }: Dump): string[] => Object.entries(tables).flatMap(([table, rows]) => rows.map((row) => `${table} ${JSON.stringify(row, sorted)}`)).toSorted()

/** Each mail as its reader has it, without what only this copy has: its place, and the signature of its link. */
export const lettersOf = (mails: readonly Mail[]): string[] => mails.map(({ to, subject, text }) => `${to.join()} ${subject} ${text.replaceAll(/https?:\/\/\S+/g, '<link>')}`).toSorted()

/** Messages that nobody could work on, by queue. */
export const deadLetters = ({ queues }: Dump) => Object.fromEntries(Object.entries(queues).filter(([name, waiting]) => name.endsWith('Dlq') && waiting.length > 0))

/** What one list has and the other has not, shortened for a message of a failed test. */
export function difference(left: readonly string[], right: readonly string[]) {
  const without = (from: readonly string[], what: readonly string[]) => {
    const left = new Map<string, number>()
    for (const one of what) left.set(one, (left.get(one) ?? 0) + 1)
    return from.filter((one) => {
      const count = left.get(one) ?? 0
      left.set(one, count - 1)
      return count <= 0
    }).map((one) => one.slice(0, 900))
  }
  return { onlyLeft: without(left, right).slice(0, 10), onlyRight: without(right, left).slice(0, 10) }
}
export const same = { onlyLeft: [], onlyRight: [] }
