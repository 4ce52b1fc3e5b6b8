import { rmSync } from 'node:fs'
import { caller, chance, type Body } from '@nen-nep/testing/year/index'
import { expect, onTestFinished } from 'vitest'
import { built } from '../journeys/built.ts'
import { BEGINNING, newFolder } from '../journeys/cloud.ts'
import { control, type Dump, type Mail } from '../journeys/control.ts'
import { archived, committed, writes } from '../journeys/events.ts'
import { reference } from '../journeys/reference.ts'
import { brokenChains, sealedIn } from '../journeys/audit-log.ts'
import { answerOf, deadLetters, difference, lettersOf, same, stateOf } from '../journeys/state.ts'
import { sameSecrets, steady } from '../journeys/steady.ts'
import { live } from '../journeys/story.ts'
import { patientFetch, type Ack } from './patience.ts'
import { mortal } from './process.ts'

/** Acknowledged writes whose thing is not there, or only in an older version than was acknowledged. */
function lost(acks: readonly Ack[], { tables }: Dump): Ack[] {
  const versions = new Map<string, number>()
  for (const row of Object.values(tables).flat()) for (const id of [row['id'], String(row['pk']).split('#')[1]]) if (id !== undefined) versions.set(id, Math.max(versions.get(id) ?? 0, Number(row['version'] ?? 0)))
  return acks.filter(({ body, etag }) => etag !== null && typeof body['id'] === 'string' && !((versions.get(body['id']) ?? 0) >= Number(etag.replaceAll('"', ''))))
}

/** Mails that came more often than once, and whether each of them is the one repeat that is allowed: flagged, and with the same Message-ID. */
function repeatsOf(mails: readonly Mail[], { tables }: Dump) {
  const flagged = new Set((tables['NotificationsTable'] ?? []).filter((row) => row['possibleRepeat']).map((row) => String(row['address'])))
  const groups = [...Map.groupBy(mails, ({ headers }) => headers['message-id'] ?? '').values()].filter(({ length }) => length > 1)
  const allowed = groups.filter((group) => group.length === 2 && group.every(({ to }) => flagged.has(to.join())))
  return { repeated: groups.length, unexplained: groups.filter((group) => !allowed.includes(group)).map(([first]) => `${first?.to.join()} ${first?.subject}`) }
}

/** Where two attempts at one mail died before their answer, nobody tries a third time: the officer is told, and the letter may be missing (design §8). That takes two deaths each. */
const isGivenUp = (row: Body) => row['state'] === 'FAILED' && row['reason'] === 'NO_ANSWER' && row['possibleRepeat'] === true
function givenUp({ tables, ...rest }: Dump): Readonly<{ addresses: string[]; asSent: Dump }> {
  const rows = tables['NotificationsTable'] ?? []
  const asSent = rows.map((row) => {
    const { reason, ...sent } = row
    return isGivenUp(row) ? { ...sent, state: 'SENT' } : row
  })
  return { addresses: rows.filter(isGivenUp).map(({ address }) => String(address)), asSent: { ...rest, tables: { ...tables, NotificationsTable: asSent } } }
}

const once = (mails: readonly Mail[]) => [...Map.groupBy(mails, ({ headers }) => headers['message-id'] ?? '').values()].flatMap(([first]) => first ?? [])

function table(rows: Readonly<Record<string, string | number>>): void {
  const width = Math.max(...Object.keys(rows).map(({ length }) => length))
  console.log(Object.entries(rows).map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n'))
}

/**
 * Lives the year while the whole process group is killed `kills` times at moments that the seed chooses (after so many
 * acknowledged writes, and so many milliseconds), started again on the same folder each time, and looks for what got lost.
 */
export async function dieOften({ seed, kills }: { seed: string; kills: number }): Promise<void> {
  const undisturbed = await reference()
  const dataDir = newFolder()
  sameSecrets(undisturbed.secretsIn, dataDir)
  const product = await mortal({ templateDir: await built(), dataDir, beginning: BEGINNING })
  // Also when the test has run out of time in the middle.
  onTestFinished(product.kill)
  const luck = chance(seed)
  let living: Promise<void> = Promise.resolve()
  let lives = 1
  let tillDeath = luck.between(1, Math.max(6, Math.floor(70 / kills)))
  const moments: string[] = []
  const die = async (): Promise<void> => {
    await new Promise((go) => setTimeout(go, luck.between(0, 1500)))
    await product.kill()
    await product.start()
  }
  const heard = () => {
    tillDeath -= 1
    if (tillDeath > 0 || lives > kills) return
    tillDeath = luck.between(1, Math.max(6, Math.floor(70 / kills)))
    lives += 1
    moments.push(String(net.acks.length))
    living = living.then(die)
  }
  const plain = globalThis.fetch
  const net = patientFetch(plain, { url: product.url, heard, asleep: () => living })
  globalThis.fetch = net.fetch
  try {
    const port = control(product.controlUrl)
    const clock = async (instant: string) => {
      await port.clock(instant)
      product.clockIs(instant)
    }
    const told = await live({ ...port, clock, url: product.url, call: steady(caller({ url: product.url, token: port.token })) })
    await living
    await port.settled()
    const [dump, mails, took, carried] = [await port.dump(), await port.mails(), archived(dataDir), committed(dataDir)]
    const missing = lost(net.acks, dump)
    const unpublished = difference([...new Set(carried)], [...new Set(took)])
    const { repeated, unexplained } = repeatsOf(mails, dump)
    const { addresses, asSent } = givenUp(dump)
    const [written, sealed] = [writes(dataDir), sealedIn(dump)]
    const unsealed = difference(written, sealed)
    table({
      'seed': seed, 'kills': lives - 1, 'killed after so many acknowledged writes': moments.join(' '), 'requests repeated': net.repeats(),
      'writes acknowledged': net.acks.length, '… not found again': missing.length,
      'events committed': new Set(carried).size, '… that the bus never took': unpublished.onlyLeft.length, '… taken more than once': took.length - new Set(took).size,
      'writes of somebody': written.length, '… not in the audit log': unsealed.onlyLeft.length, '… in it twice': unsealed.onlyRight.length,
      'mails': mails.length, '… repeated under the same Message-ID': repeated, '… given up after two attempts without an answer': addresses.length,
    })
    expect(lives - 1).toBe(kills)
    expect(missing.map(({ method, path, body }) => `${method} ${path} ${String(body['id'])}`)).toEqual([])
    expect(unpublished).toEqual(same)
    expect(unsealed).toEqual(same)
    expect(brokenChains(dump)).toEqual([])
    expect(deadLetters(dump)).toEqual({})
    expect(difference(undisturbed.state, [...stateOf(asSent), answerOf(told.meeting)])).toEqual(same)
    const letters = difference(undisturbed.letters, lettersOf(once(mails)))
    expect(letters.onlyRight).toEqual([])
    expect(letters.onlyLeft.filter((letter) => !addresses.some((address) => letter.startsWith(`${address} `)))).toEqual([])
    expect(letters.onlyLeft.length).toBeLessThanOrEqual(addresses.length)
    expect(addresses.length * 2).toBeLessThanOrEqual(kills)
    expect(unexplained).toEqual([])
    expect(told.verified['ok']).toBe(true)
  } finally {
    globalThis.fetch = plain
    await living.catch(() => undefined)
    await product.kill()
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}
