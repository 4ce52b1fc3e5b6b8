import * as v from 'valibot'

const NAME = 'nen-nep.guide'
const Wishes = v.object({ hidden: v.boolean(), skipped: v.array(v.string()) })
type Wishes = v.InferOutput<typeof Wishes>
const Kept = v.pipe(v.string(), v.parseJson(), Wishes)
const listeners = new Set<() => void>()

const read = v.safeParse(Kept, localStorage.getItem(NAME))
let wishes: Wishes = read.success ? read.output : { hidden: false, skipped: [] }

/** How this device wants to be guided: not at all, or without some steps. Nobody's name is in it. */
export const wishesNow = () => wishes
export function wish(change: Partial<Wishes>): void {
  wishes = { ...wishes, ...change }
  localStorage.setItem(NAME, JSON.stringify(wishes))
  for (const listener of listeners) listener()
}
export function onWish(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
