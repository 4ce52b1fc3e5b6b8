import { bare, compose, parts } from '@nen-nep/contracts'
import { refuse, type Key } from '@nen-nep/service-kit'
import { LIMITATIONS } from '../limitation/place.ts'
import { partsOf } from '../parts.ts'
import { partitionOf, tasksOfYear } from '../place.ts'

/** What evidence can be of; the word stands in the ids of both. */
export type Kind = 'tsk' | 'lim'
/** A task or limitation as far as its evidence stands with it: its own row, and the rows of its evidence. */
export type ThingPlace = Readonly<{ id: string; kind: Kind; cellId: string; key: Key; evidence: Readonly<{ pk: string; prefix: string }>; evidenceId: (suffix: string) => string }>

/** Begins the sort keys of all evidence of a cell. */
export const EVIDENCE = 'E#'

/** The place of a task or limitation; an id that is none of the kind is a thing that does not exist. */
export function thingPlaceOf(kind: Kind, id: string): ThingPlace {
  const { cellId, year, suffix } = partsOf(kind, id)
  const pk = partitionOf(cellId)
  const sk = kind === 'tsk' ? `${tasksOfYear(year)}${suffix}` : `${LIMITATIONS}${year}#${suffix}`
  return { id, kind, cellId, key: { pk, sk }, evidence: { pk, prefix: `${EVIDENCE}${kind}#${year}#${suffix}#` }, evidenceId: (mine) => compose('upl', bare(cellId), kind, year, suffix, mine) }
}

/** Where a piece of evidence stands, what it is of, and where its bytes lie in the bucket. */
export type EvidencePlace = Readonly<{ id: string; thing: ThingPlace; key: Key; file: string }>

const kindOf = (word: string | undefined): Kind | undefined => (word === 'tsk' || word === 'lim' ? word : undefined)
/** The place that an id of evidence says; nothing for an id of another shape. */
export function evidencePlaceIn(id: string): EvidencePlace | undefined {
  const [cell = '', word, year = '', suffix = '', mine = ''] = parts('upl', id, 5) ?? []
  const kind = kindOf(word)
  if (!kind || !/^\d{4}$/.test(year)) return undefined
  const thing = thingPlaceOf(kind, compose(kind, cell, year, suffix))
  return { id, thing, key: { pk: thing.evidence.pk, sk: thing.evidence.prefix + mine }, file: `documents/${cell}/${kind}.${year}.${suffix}/${mine}` }
}
/** The place of a piece of evidence; an id that is none is evidence that does not exist. */
export const evidencePlaceOf = (id: string): EvidencePlace => evidencePlaceIn(id) ?? refuse('item.missing')
