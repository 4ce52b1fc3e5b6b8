import { shortHash } from '@nen-nep/contracts'
import { refusals, type Act, type Decision } from '@nen-nep/service-kit'
import { listId, type RecipientList, type Saving } from './schema.ts'

export const refuse = refusals({
  'recipient-list.not-yours': 'forbidden',
  'recipient-list.empty': 'invalid',
  'recipient-list.named': 'conflict',
  'recipient-list.full': 'conflict',
})

/** So many lists an organisation keeps; more would not be found again. */
export const MOST_LISTS = 50

/** Keeps conditions under a name that the organisation does not use yet. */
export function save({ orgId, name, conditions }: Saving, standing: readonly RecipientList[], act: Act): Decision<RecipientList> {
  if (Object.keys(conditions).length === 0) return refuse('recipient-list.empty', { pointer: '/conditions' })
  if (standing.some((one) => one.name === name)) return refuse('recipient-list.named', { name, pointer: '/name' })
  if (standing.length >= MOST_LISTS) return refuse('recipient-list.full', { most: MOST_LISTS })
  return { next: { id: listId(orgId, shortHash(10, 'recipient-list', act.key ?? '')), orgId, name, conditions, savedAt: act.at }, facts: [] }
}

/** A list that is removed is shown no more; what was sent by it stays sent. */
export const remove = (before: RecipientList): Decision<RecipientList> => ({ next: { ...before, removed: true }, facts: [] })
