import * as v from 'valibot'
import { request } from '../../http/request.ts'
import { asMe } from '../../sign-in/session.ts'
import { at } from './ask.ts'

const Rules = v.object({ items: v.array(v.object({ about: v.string(), reminders: v.array(v.object({ sentence: v.string() })) })) })
/** When people are reminded by mail of the reviews they owe, in sentences. */
export async function remindersOf(orgId: string): Promise<string[]> {
  const { items } = await asMe((token) => request({ path: `/notifications/organisations/${at(orgId)}/reminder-rules`, token, answers: Rules }))
  return items.filter(({ about }) => about === 'REVIEW').flatMap(({ reminders }) => reminders.map(({ sentence }) => sentence))
}
