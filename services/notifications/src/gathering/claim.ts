import { revise } from '@nen-nep/service-kit'
import type { Post } from '../deps.ts'
import type { Context } from '../message/context.ts'
import { gather } from '../message/rules.ts'
import type { Message } from '../message/schema.ts'
import { quietAct } from '../once.ts'
import { messageKey } from '../place.ts'
import type { Part } from './parts.ts'

/** Takes one letter into a gathered one, before that is sent: whether it is to be told there. One that need not be told is put aside. */
async function claims(post: Post, into: string, { message, context: { needless } }: Part): Promise<boolean> {
  if (message.state === 'GATHERED') return !needless
  const key = messageKey(message.id)
  const at = post.now().toISOString()
  const saved = key && (await revise(post.messages, quietAct(`gathered:${into}`, at), key, (standing) => standing && gather(standing, into, needless, at)))
  return saved?.state.state === 'GATHERED' && saved.state.into === into
}

/** Takes the letters of a gathered one into it, each at most once; it is needless when none of them is left to tell. */
export async function claimParts(post: Post, { id }: Message, context: Context): Promise<Context> {
  if (!('gathered' in context.occasion)) return context
  const gathered: Part[] = []
  for (const part of context.occasion.gathered) if (await claims(post, id, part)) gathered.push(part)
  return { ...context, occasion: { gathered }, needless: context.needless ?? (gathered.length > 0 ? undefined : 'DONE') }
}
