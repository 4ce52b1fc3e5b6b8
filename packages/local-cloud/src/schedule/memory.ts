import { existsSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { replaceFile } from '../durable-file.ts'

const Instant = v.pipe(v.string(), v.isoTimestamp(), v.transform((text) => new Date(text)))
const Memory = v.record(v.string(), v.object({ expression: v.string(), anchor: Instant, done: Instant }))
export type Remembered = v.InferOutput<typeof Memory>[string]

/** What survives a restart: for each schedule, the instant up to which its firings are done. Writes do not overlap. */
export function openMemory(file: string) {
  const known = new Map(existsSync(file) ? Object.entries(v.parse(Memory, JSON.parse(readFileSync(file, 'utf8')))) : [])
  let written = Promise.resolve()
  return {
    get: (name: string) => known.get(name),
    put(name: string, remembered: Remembered): Promise<void> {
      known.set(name, remembered)
      const write = () => replaceFile(file, JSON.stringify(Object.fromEntries(known), undefined, 2))
      written = written.then(write, write)
      return written
    },
    settled: () => written,
  }
}
export type Memory = ReturnType<typeof openMemory>
