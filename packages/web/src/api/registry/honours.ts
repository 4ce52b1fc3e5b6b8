import * as v from 'valibot'
import { Refused } from '../../http/failure.ts'
import type { Measure } from '../../registry/honours/measures.ts'
import { ask, part, tell } from './ask.ts'

const Done = v.object({})
const Moved = v.object({ version: v.number() })
/** A badge for so many years, or another award by its title; on which day, by which decision. */
export type Awarding = Readonly<{ on: string; decisionNo: string } & ({ kind: 'BADGE'; years: number; early?: true } | { kind: 'OTHER'; title: string })>
/** Adds an award to a record; where the record moved on meanwhile it is added to what stands, since it replaces nothing. */
export async function recordAward(id: string, body: Awarding, { key, version }: Readonly<{ key: string; version: number }>): Promise<void> {
  const give = (seen: number) => tell(Done, `/members/${part(id)}/awards`, { body, key, version: seen })
  try {
    await give(version)
  } catch (error) {
    const moved = error instanceof Refused && error.status === 412 ? v.safeParse(Moved, error.problem) : undefined
    if (!moved?.success) throw error
    await give(moved.output.version)
  }
}

export type Disciplining = Readonly<{ measure: Measure; on: string; decisionNo: string; subject: string; classification: string; secrecyConfirmed?: true }>
export const recordDiscipline = (id: string, body: Disciplining, key: string) => tell(Done, `/members/${part(id)}/disciplines`, { body, key })

const Badge = v.object({ memberId: v.string(), name: v.string(), cellId: v.string(), years: v.number(), reachedOn: v.string(), basis: v.picklist(['DUE', 'MISSED', 'EARLY', 'POSTHUMOUS']), partyAge: v.number() })
/** Whom a round's badge could be given, when its years are reached, and on what ground. */
export type Badge = v.InferOutput<typeof Badge>
const Round = v.object({ items: v.array(Badge), counts: v.array(v.object({ years: v.number(), count: v.number() })) })
export const listBadges = (orgId: string, round: string, all: boolean) => ask(Round, '/badges', { orgId, round, all: String(all) })
