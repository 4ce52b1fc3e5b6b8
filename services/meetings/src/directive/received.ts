import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { getRow, readAll, type Opened, type ScopedTable, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { directivesFrom, directivesOfYear, followingKey } from './place.ts'
import { isFor } from './rights.ts'
import { Directive, Following } from './schema.ts'

const FIRST_QUARTER = 3
/** The years whose directives may still be open on a day: in the first quarter also the last one. */
export const openYears = (at: string): number[] => {
  const [year = 0, month = 0] = civilDayOf(at).split('-').map(Number)
  return month <= FIRST_QUARTER ? [year - 1, year] : [year]
}

/** What an organisation sent in a year. One Query. */
export const sentBy = async (table: ScopedTable, orgId: string, year: number) => (await readAll(table, { pk: directivesFrom(orgId), prefix: directivesOfYear(year) })).map((row) => v.parse(Directive, row))

/** A directive as it lands with a body: a ready block for the agenda of its next meeting, with how far it has come. */
export type Received = Readonly<{ directive: Directive; fromName: string; steps: Following['steps'][string] }>

/** What has come down to a body in a year, soonest deadline first: one Query for each organisation above it, side by side, and the body's own steps. */
export async function receivedBy(table: ScopedTable, tree: Tree, { cellId, year }: Readonly<{ cellId: string; year: number }>): Promise<Received[]> {
  const [steps, ...sent] = await Promise.all([getRow(table, followingKey(cellId, year)), ...tree.ancestors(cellId).map((orgId) => sentBy(table, orgId, year))])
  const following = steps ? v.parse(Following, steps).steps : {}
  const mine = sent.flat().filter((directive) => isFor(directive, tree, cellId))
  return mine.map((directive) => ({ directive, fromName: tree.node(directive.orgId)?.name ?? '', steps: following[directive.id] ?? {} })).toSorted((a, b) => (a.directive.dueOn < b.directive.dueOn ? -1 : 1))
}

export const isPending = ({ directive, steps }: Received) => directive.status === 'SENT' && steps.discussedOn === undefined
export const blockOf = ({ directive: { id: directiveId, ...rest }, fromName, steps }: Received) => ({ directiveId, ...rest, fromName, steps })

/** The blocks a body has still to discuss on a day. */
export const pendingFor = async ({ table, tree }: Pick<Opened, 'table' | 'tree'>, cellId: string, at: string) =>
  (await Promise.all(openYears(at).map((year) => receivedBy(table, tree, { cellId, year })))).flat().filter(isPending)
