import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { replaceFile } from '../durable-file.ts'

const Outcome = v.object({ state: v.picklist(['delivered', 'refused']), at: v.string(), reason: v.optional(v.string()) })
const Envelope = v.object({ id: v.string(), at: v.string(), from: v.string(), to: v.array(v.string()), subject: v.string() })

/** What became of a message at the SMTP server. */
export type Outcome = v.InferOutput<typeof Outcome>

/** Who sent a message to whom, and when it arrived here (an instant). `to` holds every recipient, copies included. */
export type Envelope = v.InferOutput<typeof Envelope>
export type Kept = Envelope & { readonly outcome?: Outcome | undefined }

/** Whether a message went to an address; letter case does not matter. */
export const isTo = ({ to }: Envelope, address: string): boolean =>
  to.some((each) => each.toLowerCase() === address.toLowerCase())

const load = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

function loadAll(directory: string): Kept[] {
  const names = new Set(readdirSync(directory))
  // The raw message is written last, so an envelope alone is a message that was never acknowledged.
  const ids = [...names].filter((name) => name.endsWith('.eml')).map((name) => name.slice(0, -4)).sort()
  return ids.map((id) => ({
    ...v.parse(Envelope, load(join(directory, `${id}.json`))),
    outcome: names.has(`${id}.outcome.json`) ? v.parse(Outcome, load(join(directory, `${id}.outcome.json`))) : undefined,
  }))
}

/** Raw messages as files, in order of arrival. `add` resolves when the message would survive a crash. */
export function openStore(directory: string) {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const kept = new Map(loadAll(directory).map((each) => [each.id, each]))
  const path = (id: string, kind: string) => join(directory, `${id}.${kind}`)
  let last = Math.max(0, ...readdirSync(directory).map((name) => Number.parseInt(name, 10) || 0))

  return {
    all: (): readonly Kept[] => [...kept.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    find: (id: string): Kept | undefined => kept.get(id),
    raw: (id: string): Promise<Buffer> => readFile(path(id, 'eml')),
    async add(envelope: Omit<Envelope, 'id'>, raw: Uint8Array): Promise<Kept> {
      const id = `${String(++last).padStart(10, '0')}-${randomUUID()}`
      const whole = { id, ...envelope }
      await replaceFile(path(id, 'json'), JSON.stringify(whole))
      await replaceFile(path(id, 'eml'), raw)
      kept.set(id, whole)
      return whole
    },
    async settle(id: string, outcome: Outcome): Promise<void> {
      const message = kept.get(id)
      if (!message) return
      await replaceFile(path(id, 'outcome.json'), JSON.stringify(outcome))
      kept.set(id, { ...message, outcome })
    },
    async clear(): Promise<void> {
      const ids = [...kept.keys()]
      kept.clear()
      const kinds = ['eml', 'json', 'outcome.json']
      await Promise.all(ids.flatMap((id) => kinds.map((kind) => rm(path(id, kind), { force: true }))))
    },
  }
}
export type MailStore = ReturnType<typeof openStore>
