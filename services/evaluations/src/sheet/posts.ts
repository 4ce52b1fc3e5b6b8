import { isAbove, type RatedClass } from '@nen-nep/rules/rating/index'
import type { Line, Post, Sheet } from './schema.ts'

/** Which bodies somebody leads, and as what: their cell where nothing else is said. */
export const postsOf = ({ subject, leads }: Pick<Line, 'subject' | 'leads'>, cellId: string): readonly Post[] =>
  leads ?? (subject === 'HEAD' || subject === 'DEPUTY' ? [{ orgId: cellId, as: subject }] : [])

/** The bodies by which somebody is judged: those they head, and for a deputy those whose deputy they are. */
export const judgedBy = (line: Pick<Line, 'subject' | 'leads'>, cellId: string): string[] => postsOf(line, cellId).filter(({ as }) => as === line.subject).map(({ orgId }) => orgId)
/** Whether somebody heads a body. */
export const isHeadOf = (line: Pick<Line, 'subject' | 'leads'>, cellId: string, orgId: string): boolean => line.subject === 'HEAD' && judgedBy(line, cellId).includes(orgId)
/** What somebody is in their own cell, whatever they lead besides. */
export const postIn = (line: Pick<Line, 'subject' | 'leads'>, cellId: string) => postsOf(line, cellId).find(({ orgId }) => orgId === cellId)?.as ?? 'MEMBER'

/** A line of somebody who leads bodies besides their cell: they are rated as who leads, and by those bodies too. */
export function withPosts(line: Line, cellId: string, posts: readonly Post[]): Line {
  if (posts.length === 0) return line
  const leads = [...postsOf(line, cellId), ...posts]
  return { ...line, subject: leads.some(({ as }) => as === 'HEAD') ? 'HEAD' : 'DEPUTY', leads }
}

/** The lowest class that was decided for a body somebody heads. */
export function classAbove({ cellId, collective, bodies = {} }: Pick<Sheet, 'cellId' | 'collective' | 'bodies'>, line: Line): RatedClass | undefined {
  if (line.subject !== 'HEAD') return undefined
  const classes = judgedBy(line, cellId).flatMap((orgId) => (orgId === cellId ? collective : bodies[orgId]) ?? [])
  return classes.reduce<RatedClass | undefined>((low, grade) => (low === undefined || isAbove(low, grade) ? grade : low), undefined)
}
