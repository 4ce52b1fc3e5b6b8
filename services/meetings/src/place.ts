import { bare, compose, orgId } from '@nen-nep/contracts'
import type { Key, OrgOf } from '@nen-nep/service-kit'
import { partsOf } from './parts.ts'

/** Partition of everything a cell's meetings are made of. */
export const partitionOf = (cellId: string) => `C#${bare(cellId)}`
export const meetingsOfYear = (year: number) => `Y${year}#`
export const tasksOfYear = (year: number) => `T${year}#`

export const planKey = (cellId: string, year: number): Key => ({ pk: partitionOf(cellId), sk: `P#${year}` })
export const boardKey = (orgId: string, year: number): Key => ({ pk: `BD#${bare(orgId)}`, sk: String(year) })

/** Where the parts of one meeting stand, read from its id alone. */
export type MeetingPlace = Readonly<{ id: string; cellId: string; year: number; meeting: Key; session: Key; minutes: Key; roster: Key; answers: Readonly<{ pk: string; prefix: string }>; answer: (memberId: string) => Key }>

export const meetingIdOf = (cellId: string, year: number, suffix: string) => compose('mtg', bare(cellId), year, suffix)
export const taskIdOf = (cellId: string, year: number, suffix: string) => compose('tsk', bare(cellId), year, suffix)
/** The order of a cell's roster that is in force now; older ones stand at `ROS#<version>`. */
export const rosterKey = (cellId: string): Key => ({ pk: partitionOf(cellId), sk: 'ROS' })
export const oldRosterKey = (cellId: string, version: number): Key => ({ pk: partitionOf(cellId), sk: `ROS#${version}` })

/** The place of a meeting; an id that is none is a meeting that does not exist. */
export function placeOf(id: string): MeetingPlace {
  const { cellId, year, suffix } = partsOf('mtg', id)
  const pk = partitionOf(cellId)
  const prefix = `I#${suffix}#`
  return {
    id,
    cellId,
    year,
    meeting: { pk, sk: `${meetingsOfYear(year)}${suffix}` },
    session: { pk, sk: `S#${suffix}` },
    minutes: { pk, sk: `B#${suffix}` },
    roster: rosterKey(cellId),
    answers: { pk, prefix },
    answer: (memberId) => ({ pk, sk: prefix + bare(memberId) }),
  }
}

/** Which meeting stands at a key: the inverse of `placeOf`. */
export function meetingOfKey({ pk, sk }: Key): Readonly<{ id: string; cellId: string }> {
  const cellId = orgId(pk.slice(2))
  return { cellId, id: meetingIdOf(cellId, Number(sk.slice(1, 5)), sk.slice(6)) }
}

/** Partitions that are named after an organisation: its own life, its board, its directives, what was raised to it. */
const OF_ORGANISATIONS = new Set(['C', 'BD', 'DR', 'PI'])
/** Whose a row is: meetings and what belongs to them say it in their key alone. */
export const orgOfRow: OrgOf = ({ pk }) => {
  const [kind, org] = String(pk).split('#')
  return OF_ORGANISATIONS.has(kind ?? '') && org !== undefined ? orgId(org) : undefined
}

/** The place of a task; an id that is none is a task that does not exist. */
export function taskPlaceOf(id: string): Readonly<{ cellId: string; year: number; key: Key }> {
  const { cellId, year, suffix } = partsOf('tsk', id)
  return { cellId, year, key: { pk: partitionOf(cellId), sk: `${tasksOfYear(year)}${suffix}` } }
}
