import { find, putRow, revise } from '@nen-nep/service-kit'
import type { Post } from '../deps.ts'
import type { Message } from '../message/schema.ts'
import { quietAct } from '../once.ts'
import { basketKey, gatheringKey, ttl } from '../place.ts'

const KEPT_DAYS = 30

/** Puts a letter into its reader's basket, once however often it is put there; the message itself stays as it is. */
export async function holdForGathering(post: Post, { id, memberId }: Message, slot: string): Promise<void> {
  const now = post.now().toISOString()
  const key = basketKey(memberId)
  const saved = await revise(post.baskets, quietAct('gathering', now), key, (before) => {
    const { parts = [], times = 0, dueAt = slot } = before ?? {}
    if (parts.includes(id)) return undefined
    return { next: { memberId, times, dueAt: parts.length === 0 ? slot : dueAt, parts: [...parts, id] }, facts: [] }
  })
  const dueAt = (saved ?? (await find(post.baskets, key, true)))?.state.dueAt ?? slot
  await putRow(post.table, { row: { ...gatheringKey(dueAt, memberId), memberId, ttl: ttl(dueAt, KEPT_DAYS) }, when: { is: 'any' } })
}
