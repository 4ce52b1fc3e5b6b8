import { isUnder, orLater } from '@nen-nep/service-kit/http/later'
import { refusals, serve, type AllMessages, type Http } from '@nen-nep/service-kit'
import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'

describe('a part that is loaded later', () => {
  const tells = (path: string, beginning: string) => isUnder(path.split('/'), beginning)
  const answering = (body: string) => () => Promise.resolve(body)
  const two = () => {
    const loads: number[] = []
    const load = () => {
      loads.push(1)
      return Promise.resolve(answering('later'))
    }
    const handler = orLater(answering('at once'), { under: ['letters'], load })
    const ask = (rawPath: string) => handler({ rawPath })
    return { ask, loads }
  }

  test('is known by whole words of a path, with any one word for a star', () => {
    expect([tells('ballots', 'ballots'), tells('ballots/vot_1/casts', 'ballots'), tells('ballots-of-old', 'ballots'), tells('', 'ballots')]).toEqual([true, true, false, false])
    expect([tells('records/r_1/contests', 'records/*/contests'), tells('records/r_1/contests/decision', 'records/*/contests'), tells('records/r_1', 'records/*/contests'), tells('records/contests', 'records/*/contests')]).toEqual([true, true, false, false])
  })
  test('is loaded by the first request for it, once, and by no other', async () => {
    const { ask, loads } = two()
    expect([await ask('/notes/members'), await ask('/notes'), await ask('/notes/health'), loads.length]).toEqual(['at once', 'at once', 'at once', 0])
    expect([...(await Promise.all([ask('/notes/letters'), ask('/notes/letters/let_1')])), loads.length]).toEqual(['later', 'later', 1])
  })
})

describe('a refusal whose sentence stands in the other part', () => {
  const refuse = refusals({ 'note.torn': 'conflict', 'note.lost': 'conflict' })
  const authenticate = () => Promise.resolve({ memberId: 'mem_1' })
  const asked = async (code: 'note.torn' | 'note.lost', others: () => Promise<AllMessages>) => {
    const app = serve('notes', new Hono<Http>().get('/', () => refuse(code)), { authenticate, now: () => new Date(), secret: 's', messages: { 'note.torn': 'Giấy rách.' }, others, description: () => '{}' })
    return ((await (await app.request('/notes')).json()) as { title: string }).title
  }

  test('is said in that sentence, which is fetched for it alone', async () => {
    const fetched: string[] = []
    const others = () => {
      fetched.push('others')
      return Promise.resolve({ 'note.lost': 'Giấy mất.' })
    }
    expect([await asked('note.torn', others), fetched.length]).toEqual(['Giấy rách.', 0])
    expect([await asked('note.lost', others), fetched.length]).toEqual(['Giấy mất.', 1])
  })
})
