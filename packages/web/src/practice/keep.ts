import * as v from 'valibot'
import { begun, World } from './world.ts'

const NAME = 'nen-nep.practice.world'
const Kept = v.pipe(v.string(), v.parseJson(), World)
const listeners = new Set<() => void>()

function kept(): World {
  const read = v.safeParse(Kept, sessionStorage.getItem(NAME))
  return read.success ? read.output : begun(Date.now())
}
let world = kept()

/** The world of practice as it stands; it is kept in this tab alone and ends with it. */
export const worldNow = () => world
export function become(next: World): void {
  if (next === world) return
  world = next
  sessionStorage.setItem(NAME, JSON.stringify(world))
  for (const listener of listeners) listener()
}
/** Everything from the beginning. */
export const startAnew = () => become(begun(Date.now()))
export function onWorld(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
