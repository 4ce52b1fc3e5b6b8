import * as v from 'valibot'
import { Refused } from '../http/failure.ts'
import { request } from '../http/request.ts'
import { asMe, currentSession } from '../sign-in/session.ts'
import { all, deviceName, put, remove } from './db.ts'

/** What is recorded in a meeting without a network. Ballots and signatures are never among it: they are sent while one looks, or not at all. */
const paths = /^\/meetings\/[^/]+\/(?:attendance|turns|conclusions)$/
const Waiting = v.object({ key: v.string(), by: v.string(), at: v.number(), path: v.pipe(v.string(), v.regex(paths)), body: v.unknown(), label: v.string(), refused: v.optional(v.object({ words: v.string(), problem: v.unknown() })) })
/** A record on its way under the key by which it counts once. `refused` says why the server did not take it; it waits for the person to choose. */
export type Waiting = v.InferOutput<typeof Waiting>

const Sent = v.object({ path: v.string(), body: v.unknown() })
/** What the server took. */
export type Sent = v.InferOutput<typeof Sent>
const AGAIN = 5000
const channel = new BroadcastChannel(`${deviceName}.outbox`)
const listeners = new Set<() => void>()
let waiting: readonly Waiting[] = []

async function refresh(): Promise<void> {
  const rows = (await all('outbox')).flatMap((row) => {
    const read = v.safeParse(Waiting, row)
    return read.success ? [read.output] : []
  })
  waiting = rows.sort((a, b) => a.at - b.at)
  for (const listener of listeners) listener()
}
async function changed(): Promise<void> {
  await refresh()
  channel.postMessage('changed')
}
const hearers = new Set<(sent: Sent) => void>()
const hear = (sent: Sent) => hearers.forEach((hearer) => hearer(sent))
/** Calls back for every record that the server took, whichever tab sent it. */
export function onSent(hearer: (sent: Sent) => void): () => void {
  hearers.add(hearer)
  return () => void hearers.delete(hearer)
}
channel.onmessage = ({ data }: MessageEvent<unknown>) => {
  const sent = v.safeParse(Sent, data)
  if (sent.success) hear(sent.output)
  void refresh()
}

/** True when the next may be sent: this one was taken, or refused for good. */
async function sendOne(one: Waiting): Promise<boolean> {
  try {
    await asMe((token) => request({ path: one.path, token, send: { body: one.body, key: one.key }, answers: v.unknown() }))
    await remove('outbox', one.key)
    const { path, body } = one
    hear({ path, body })
    channel.postMessage({ path, body })
    return true
  } catch (error) {
    if (!(error instanceof Refused) || error.status === 401) return false
    await put('outbox', one.key, { ...one, refused: { words: error.message, problem: error.problem } })
    return true
  } finally {
    await changed()
  }
}

/** Sends what waits, in order, from one tab at a time; what has no answer is sent again under the same key. */
export async function flush(): Promise<void> {
  await navigator.locks.request(`${deviceName}.outbox`, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    for (;;) {
      await refresh()
      const session = currentSession()
      const next = waiting.find(({ by, refused }) => session.is === 'in' && by === session.memberId && !refused)
      if (!next || !(await sendOne(next))) return
    }
  })
}

let last = 0
/** Keeps a record on this machine first, then sends it as soon as that is possible. */
export async function record(one: Readonly<Pick<Waiting, 'by' | 'path' | 'body' | 'label'>>): Promise<void> {
  last = Math.max(Date.now(), last + 1)
  const key = crypto.randomUUID()
  await put('outbox', key, { ...one, key, at: last })
  await changed()
  void flush()
}
/** Takes a refused record away: the person chose what stands, or recorded it anew. */
export async function settle(key: string): Promise<void> {
  await remove('outbox', key)
  await changed()
}

export const outbox = () => waiting
/** Listening starts the sending: at once, when the network or the tab comes back, and every five seconds while something waits. */
export function onOutbox(listener: () => void): () => void {
  listeners.add(listener)
  const go = () => void flush()
  const timer = setInterval(() => { if (waiting.some(({ refused }) => !refused)) go() }, AGAIN)
  window.addEventListener('online', go)
  document.addEventListener('visibilitychange', go)
  go()
  return () => {
    listeners.delete(listener)
    clearInterval(timer)
    window.removeEventListener('online', go)
    document.removeEventListener('visibilitychange', go)
  }
}
