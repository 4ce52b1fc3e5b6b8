import * as v from 'valibot'
import { Speech } from './speech.ts'

const Kept = v.pipe(v.string(), v.parseJson(), Speech)
const place = (id: string) => `nen-nep.speech.${id}`

export function speechIn(id: string): Speech | undefined {
  const read = v.safeParse(Kept, sessionStorage.getItem(place(id)))
  return read.success ? read.output : undefined
}
export function keepSpeech(id: string, speech: Speech | undefined): void {
  if (speech) sessionStorage.setItem(place(id), JSON.stringify(speech))
  else sessionStorage.removeItem(place(id))
}

const itemPlace = (id: string) => `nen-nep.item.${id}`
/** The item that was discussed when this tab last showed the meeting. */
export const itemIn = (id: string) => sessionStorage.getItem(itemPlace(id)) ?? undefined
export const keepItem = (id: string, item: string) => sessionStorage.setItem(itemPlace(id), item)
