import { bare, compose } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'
import { partsOf } from '../parts.ts'
import { partitionOf, placeOf } from '../place.ts'
import { resolutionPlaceOf } from '../resolution/place.ts'
import { files } from './files.vi.ts'
import type { Paper, PaperAsked } from './schema.ts'

/** Whose the thing is that a paper is made of, in which year, and where it stands. */
export function sourceOf(asked: PaperAsked): Readonly<{ cellId: string; year: number; key: Key }> {
  if ('meetingId' in asked) {
    const { cellId, year, meeting } = placeOf(asked.meetingId)
    return { cellId, year, key: meeting }
  }
  const { orgId, year, key } = resolutionPlaceOf(asked.resolutionId)
  return { cellId: orgId, year, key }
}

export const paperIdOf = (cellId: string, year: number, suffix: string) => compose('pap', bare(cellId), year, suffix)
/** The place of a paper; an id that is none is a paper that does not exist. */
export function paperPlaceOf(id: string): Readonly<{ cellId: string; key: Key }> {
  const { cellId, suffix } = partsOf('pap', id)
  return { cellId, key: { pk: partitionOf(cellId), sk: `PA#${suffix}` } }
}
/** Where its bytes lie, and what it is called when it is taken. */
export const nameOf = ({ asked: { kind } }: Paper) => files[kind]
export const fileOf = (paper: Paper) => `exports/${paper.id}/${nameOf(paper)}`
