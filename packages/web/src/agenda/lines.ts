import type { AgendaLine, Item } from '../api/sitting.ts'
import { tidy } from '../ui/tidy.ts'

/** A line of the agenda while it is edited; `minutes` as typed. */
export type Line = Readonly<{ key: string; id?: string; code?: string; title: string; presenterId: string; minutes: string; focal: boolean; rolled: boolean; proposed: boolean }>

/** How many focal issues a meeting centres on at most (practice: one to three). */
export const FOCAL = 3

export const linesOf = (agenda: readonly Item[]): readonly Line[] =>
  agenda.map(({ id, code, title, presenterId = '', minutes, focal = false, from, topicId }) => ({ key: id, id, ...(code === undefined ? {} : { code }), title, presenterId, minutes: minutes === undefined ? '' : String(minutes), focal, rolled: from !== undefined, proposed: topicId !== undefined }))

export const emptyLine = (key: string): Line => ({ key, title: '', presenterId: '', minutes: '', focal: false, rolled: false, proposed: false })

/** Whole minutes of a line; nothing typed is none. Undefined where what was typed is no number of minutes up to ten hours. */
export function minutesOf({ minutes }: Pick<Line, 'minutes'>): number | undefined {
  const typed = minutes.trim()
  if (!/^\d{0,3}$/.test(typed) || Number(typed) > 600) return undefined
  return Number(typed)
}

/** The line as the service takes it, which keeps by its id what it knows of it besides. */
export function asSent(line: Line): AgendaLine {
  const { id, code, title, presenterId, focal } = line
  const minutes = minutesOf(line) ?? 0
  return {
    ...(id === undefined ? {} : { id }), ...(code === undefined ? { title: tidy(title) } : { code }),
    ...(presenterId === '' ? {} : { presenterId }), ...(minutes === 0 ? {} : { minutes }), ...(focal ? { focal } : {}),
  }
}

/** The lines with one of them at another place. */
export function moved<T>(lines: readonly T[], from: number, to: number): readonly T[] {
  const line = lines[from]
  if (line === undefined || to < 0 || to >= lines.length) return lines
  return lines.toSpliced(from, 1).toSpliced(to, 0, line)
}

/** The minutes of all lines, and by how much they run over what is planned. */
export function timeOf(lines: readonly Line[], planned: number) {
  const sum = lines.reduce((all, line) => all + (minutesOf(line) ?? 0), 0)
  return { sum, over: Math.max(0, sum - planned), focal: lines.filter(({ focal }) => focal).length }
}
