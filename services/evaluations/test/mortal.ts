import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { editRow, type Table, type Vault } from '@nen-nep/service-kit'

type Moment = 'before' | 'after'
/** Clients whose process may die at a call: before it is sent, or after it was done and before its answer is heard. */
export function mortal(clients: readonly DynamoDBClient[]) {
  let left = Infinity
  let moment: Moment = 'before'
  let rate = 0
  let state = 1
  let isFinal = false
  let flying = 0
  const random = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
  const fate = (): Moment | undefined => {
    left -= 1
    if (left === 0) return moment
    if (isFinal && left < 0) return 'before'
    return random() < rate ? (random() < 0.5 ? 'before' : 'after') : undefined
  }
  async function through<T>(call: () => Promise<T>): Promise<T> {
    const end = fate()
    if (end === 'before') throw new Error('died before the call')
    flying += 1
    try {
      const answer = await call()
      if (end === 'after') throw new Error('died after the call')
      return answer
    } finally {
      flying -= 1
    }
  }
  for (const client of clients) client.middlewareStack.add((next) => (args) => through(() => next(args)), { step: 'initialize', name: 'mortal' })
  return {
    after: (calls: number, when: Moment) => { [left, moment, rate] = [calls, when, 0] },
    /** Dies at a call and does nothing more, also where calls are made beside each other. */
    forGood: (calls: number, when: Moment) => { [left, moment, rate, isFinal] = [calls, when, 0, true] },
    /** Waits until nothing that was begun is under way. */
    still: async () => {
      do await new Promise((go) => setImmediate(go))
      while (flying > 0)
    },
    chance: (of: number, seed: number) => { [left, rate, state] = [Infinity, of, seed + 7] },
    never: () => { [left, rate, isFinal] = [Infinity, 0, false] },
    vault: ({ keep, read, destroy }: Vault): Vault => ({ keep: (name, secret) => through(() => keep(name, secret)), read: (name) => through(() => read(name)), destroy: (name) => through(() => destroy(name)) }),
    /** Somebody with a hand in the database adds a ballot. */
    stuff: (box: Table, id: string) => editRow(box, { key: { pk: `B#${id}`, sk: 'BOX' }, set: [[['b', 'stuffedhere'], new Uint8Array(49)]] }),
  }
}
