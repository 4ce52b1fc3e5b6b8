import { createHash } from 'node:crypto'
import { fold } from '@nen-nep/rules/names/index'
import { keyText, type Delete, type Key, type Put } from '@nen-nep/service-kit'
import { namesakeKey } from '../roster/twins.ts'
import type { Member } from './schema.ts'

/** What a person may be found by: numbers are unique; an address may be shared by a household; of two namesakes the marker names the one written last, enough to ask about. */
export type Identifier = 'citizenId' | 'cardNumber' | 'email' | 'namesake'
const UNIQUE: readonly Identifier[] = ['citizenId', 'cardNumber']
const identifiers: readonly Identifier[] = [...UNIQUE, 'email', 'namesake']

const hidden = (kind: Identifier, value: string) => createHash('sha256').update(`${kind}:${fold(value)}`).digest('base64url').slice(0, 22)
/** The row that finds a person by a number or address; the value itself is not in the key. */
export const markerKey = (kind: Identifier, value: string, memberId = ''): Key => ({ pk: `K#${kind}#${hidden(kind, value)}`, sk: kind === 'email' ? memberId : 'A' })

const markersOf = (member: Member): Map<string, Put> =>
  new Map(
    identifiers.flatMap((kind) => {
      const value = kind === 'namesake' ? namesakeKey(member) : member[kind]
      if (value === undefined) return []
      const key = markerKey(kind, value, member.id)
      return [[keyText(key), { row: { ...key, kind, memberId: member.id, version: 1 }, when: { is: UNIQUE.includes(kind) ? 'absent' : 'any' } } satisfies Put]]
    }),
  )

/** Where the markers of a member stand. */
export const markerRows = (member: Member): Key[] => identifiers.flatMap((kind) => {
  const value = kind === 'namesake' ? namesakeKey(member) : member[kind]
  return value === undefined ? [] : [markerKey(kind, value, member.id)]
})

/** The markers to put and to take away when a member becomes what they are next. */
export function markerChanges(before: Member | undefined, next: Member): { puts: Put[]; deletes: Delete[] } {
  const [old, wanted] = [before ? markersOf(before) : new Map<string, Put>(), markersOf(next)]
  return {
    puts: [...wanted].filter(([key]) => !old.has(key)).map(([, put]) => put),
    deletes: [...old].filter(([key]) => !wanted.has(key)).map(([, { row }]) => ({ key: { pk: row['pk'], sk: row['sk'] }, when: { is: 'any' } })),
  }
}

/** The markers of two records that were one: each has its own again. A number that somebody else bears meanwhile stands in the way. */
export function separatedMarkers(before: Member, after: Readonly<{ keep: Member; drop: Member }>): { puts: Put[]; deletes: Delete[] } {
  const [mine, wanted] = [markersOf(before), new Map([...markersOf(after.keep), ...markersOf(after.drop)])]
  return {
    puts: [...wanted].map(([key, { row, when }]): Put => ({ row, when: mine.has(key) ? { is: 'any' } : when })),
    deletes: [...mine].filter(([key]) => !wanted.has(key)).map(([, { row }]) => ({ key: { pk: row['pk'], sk: row['sk'] }, when: { is: 'any' } })),
  }
}

/** The markers of two records that become one: those of the dropped go over to the kept, or away. */
export function mergedMarkers(before: Readonly<{ keep: Member; drop: Member }>, next: Member): { puts: Put[]; deletes: Delete[] } {
  const [mine, theirs, wanted] = [markersOf(before.keep), markersOf(before.drop), markersOf(next)]
  const puts = [...wanted].filter(([key]) => !mine.has(key)).map(([key, { row, when }]): Put => ({ row, when: theirs.has(key) ? { is: 'any' } : when }))
  const gone = new Map([...mine, ...theirs].filter(([key]) => !wanted.has(key)))
  return { puts, deletes: [...gone.values()].map(({ row }) => ({ key: { pk: row['pk'], sk: row['sk'] }, when: { is: 'any' } })) }
}
