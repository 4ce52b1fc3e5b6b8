import * as v from 'valibot'
import { put, take } from '../../device/db.ts'

const Recent = v.array(v.object({ id: v.string(), name: v.string() }))
/** An import begun on this machine: the registry keeps no list of them. */
export type Recent = v.InferOutput<typeof Recent>
const KEY = 'imports'
const MOST = 5

/** The last imports begun here, the latest first. */
export async function recentImports(): Promise<Recent> {
  const kept = v.safeParse(Recent, await take('kept', KEY))
  return kept.success ? kept.output : []
}
/** Remembers an import, so that whoever left its page finds it again. */
export async function rememberImport(one: Recent[number]): Promise<void> {
  const others = (await recentImports()).filter(({ id }) => id !== one.id)
  await put('kept', KEY, [one, ...others].slice(0, MOST))
}
