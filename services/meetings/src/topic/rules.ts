import { fold } from '@nen-nep/rules/names/index'
import { askSecrecy, noted, refusals, type Act, type Decision } from '@nen-nep/service-kit'
import type { Proposing, Topic, TopicQuery } from './schema.ts'

export const refuse = refusals({ 'topic.not-member': 'forbidden' })

/** Puts a theme into an organisation's bank. Marked words in its title or note are asked about. */
export function propose({ secrecyConfirmed, ...proposing }: Proposing, id: string, act: Act): Decision<Topic> {
  const { title, note = '' } = proposing
  const secrecy = askSecrecy([{ pointer: '/title', text: title }, { pointer: '/note', text: note }], secrecyConfirmed, act)
  return { next: { id, ...proposing, ...noted(secrecy) }, facts: [] }
}

type Fitting = Readonly<{ tags: readonly string[]; sectorType?: Topic['sectorType'] }>
/** Themes of a kind of body are for that kind; those without one fit all. Tags are compared without case and accents. */
export const fits = ({ sectorType, tag }: Pick<TopicQuery, 'sectorType' | 'tag'>) => (topic: Fitting) =>
  (sectorType === undefined || topic.sectorType === undefined || topic.sectorType === sectorType) && (tag === undefined || topic.tags.some((one) => fold(one) === fold(tag)))
