import { forEach, getRows, keyText, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Context } from '../message/context.ts'
import { Message } from '../message/schema.ts'
import { messageKey } from '../place.ts'

const AT_ONCE = 4
const KEYS_PER_READ = 100
/** A letter that is told in another, and what it is about as things stand now. */
export type Part = Readonly<{ message: Message; context: Context }>

async function messagesAt(table: ScopedTable, ids: readonly string[]): Promise<Message[]> {
  const keys = ids.flatMap((id) => messageKey(id) ?? [])
  const found: Message[] = []
  for (let from = 0; from < keys.length; from += KEYS_PER_READ) {
    const some = keys.slice(from, from + KEYS_PER_READ)
    const rows = await getRows(table, some, true)
    found.push(...some.flatMap((key) => rows.get(keyText(key)) ?? []).map((row) => v.parse(Message, row)))
  }
  return found
}

/** A digest of a day is overtaken by the next of the same organisation. */
function overtaken({ message: { id, orgId, kind, queuedAt } }: Part, all: readonly Part[]): boolean {
  return kind === 'DIGEST' && all.some(({ message }) => message.kind === 'DIGEST' && message.orgId === orgId && message.id !== id && message.queuedAt > queuedAt)
}

/** The letters of a gathered one that wait, or were taken into it, each as things stand now and in the order they were asked for. */
export async function partsOf(table: ScopedTable, into: string, ids: readonly string[], contextOf: (message: Message) => Promise<Context | undefined>): Promise<Part[]> {
  const waiting = (await messagesAt(table, ids)).filter((message) => message.state === 'QUEUED' || (message.state === 'GATHERED' && message.into === into))
  const parts: Part[] = []
  await forEach(waiting, AT_ONCE, async (message) => {
    const context = await contextOf(message)
    if (context) parts.push({ message, context })
  })
  const sorted = parts.toSorted((a, b) => (a.message.queuedAt + a.message.id < b.message.queuedAt + b.message.id ? -1 : 1))
  return sorted.map((part) => (overtaken(part, sorted) && !part.context.needless ? { ...part, context: { ...part.context, needless: 'OUTDATED' } } : part))
}
