import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const fileIn = (dataDir: string) => join(dataDir, 'running.json')
/** Where the tables of a running copy are reached, on loopback alone: by the logical ids of the template. */
export const Running = v.object({ dynamodb: v.string(), tables: v.record(v.string(), v.string()) })
export type Running = v.InferOutput<typeof Running>

/** Tells tools of this machine where the tables are while this copy runs; answers what takes that back. */
export function tellWhere(dataDir: string, running: Running): () => void {
  writeFileSync(fileIn(dataDir), JSON.stringify(running), { mode: 0o600 })
  return () => rmSync(fileIn(dataDir), { force: true })
}

/** What the copy that runs on a data folder told; nothing where none does. */
export function readRunning(dataDir: string): Running | undefined {
  try {
    return v.parse(Running, JSON.parse(readFileSync(fileIn(dataDir), 'utf8')))
  } catch {
    return undefined
  }
}
