import { bare, compose, orgId, parts } from '@nen-nep/contracts'
import { refuse, type Key } from '@nen-nep/service-kit'
import { placeOfBallot } from '../ballot/keys.ts'
import { collectivePlace } from '../collective/keys.ts'
import { placeOfRecord, placeOfSheet } from '../ids.ts'
import { files } from './words.vi.ts'
import type { Paper, PaperAsked } from './schema.ts'

type OfCell = Exclude<PaperAsked, { kind: 'SUMMARY' | 'REPORT' }>
function cellPlaceOf(asked: OfCell) {
  if (asked.kind === 'BALLOT_PROTOCOL') return placeOfBallot(asked.ballotId)
  return asked.kind === 'REVIEW' ? placeOfRecord(asked.recordId) : placeOfSheet(asked.sheetId)
}

/** Whose year a paper is of. */
export function sourceOf(asked: PaperAsked): Readonly<{ orgId: string; year: number }> {
  if (asked.kind === 'SUMMARY') return { orgId: asked.orgId, year: asked.year }
  if (asked.kind === 'REPORT') return collectivePlace(asked.collectiveId)
  const place = cellPlaceOf(asked)
  return place ? { orgId: orgId(place.cell), year: Number(place.year) } : refuse('item.missing')
}

export const paperIdOf = ({ orgId: org, year }: Pick<Paper, 'orgId' | 'year'>, suffix: string) => compose('yrp', bare(org), year, suffix)
/** Where a paper stands; an id that is none is a paper that does not exist. */
export function paperKey(id: string): Key {
  const [org, year, suffix] = parts('yrp', id, 3) ?? []
  return org !== undefined && year !== undefined && suffix !== undefined ? { pk: `PA#${org}`, sk: `${year}#${suffix}` } : refuse('item.missing')
}
/** Where its bytes lie, and what it is called when it is taken. */
export const nameOf = ({ asked: { kind } }: Pick<Paper, 'asked'>) => files[kind]
export const fileOf = (paper: Pick<Paper, 'id' | 'asked'>) => `exports/${paper.id}/${nameOf(paper)}`
