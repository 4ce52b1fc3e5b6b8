import type { MeetingKind } from '@nen-nep/contracts'
import { standing } from './messages.vi.ts'
import { refuse } from './refusals.ts'
import type { AgendaInput, AgendaItem, StandingItem } from './schema.ts'
import { noticeWords } from './words.vi.ts'

const regular: readonly StandingItem[] = ['REVIEW_TASKS', 'OPENING', 'CURRENT_AFFAIRS', 'HO_CHI_MINH', 'LAST_MONTH', 'NEXT_MONTH', 'DISCUSSION']
const closing: readonly StandingItem[] = ['CONCLUSION', 'SELF_SCORE', 'READ_BACK']
/** Open tasks come first (B7), the standing items after them (B6). In a combined sitting the theme follows the regular part and is not mixed with it (guidance 12-HD/BTCTW). */
export const usual: Readonly<Record<MeetingKind, readonly StandingItem[]>> = {
  REGULAR: [...regular, ...closing],
  THEMATIC: ['OPENING', 'THEME', 'DISCUSSION', ...closing],
  COMBINED: [...regular, 'THEME', ...closing],
  COMMITTEE: ['REVIEW_TASKS', 'LAST_MONTH', 'NEXT_MONTH', 'CONCLUSION', 'READ_BACK'],
  COMMITTEE_EXPANDED: ['REVIEW_TASKS', 'LAST_MONTH', 'NEXT_MONTH', 'DISCUSSION', 'CONCLUSION', 'READ_BACK'],
}

type Line = Exclude<AgendaInput[number], string>
const lineOf = (line: AgendaInput[number]): Line => (typeof line === 'string' ? { title: line } : line)

function itemOf({ code, title, ...rest }: Line, id: string): AgendaItem {
  if (code !== undefined && (title === undefined || title === standing[code])) return { ...rest, id, code }
  return title === undefined ? refuse('meeting.agenda-empty-line') : { ...rest, id, title }
}

/** Gives each line its id: the one it came with, or the next free one, so that moving a line does not rename it. */
function identify(lines: readonly Line[]): AgendaItem[] {
  const given = lines.flatMap(({ id }) => (id === undefined ? [] : [id]))
  const twice = given.find((id, index) => given.indexOf(id) !== index)
  if (twice !== undefined) return refuse('meeting.agenda-twice', { id: twice })
  let last = Math.max(0, ...given.map((id) => Number(id.slice(1))))
  return lines.map((line) => itemOf(line, line.id ?? `a${++last}`))
}

/** What the system knows of an item stays with it when its line is moved or changed. */
function keeping(before: readonly AgendaItem[], item: AgendaItem): AgendaItem {
  const { from, topicId, state } = before.find(({ id }) => id === item.id) ?? {}
  return { ...item, ...(from && { from }), ...(topicId !== undefined && { topicId }), ...(state && { state }) }
}

/** The agenda of a meeting: what was given, or the usual items of its kind; `before` is the agenda that is being changed. */
export const agendaOf = (kind: MeetingKind, input: AgendaInput | undefined, before: readonly AgendaItem[] = []): AgendaItem[] =>
  identify(input ? input.map(lineOf) : usual[kind].map((code) => ({ code }))).map((item) => keeping(before, item))

/** An agenda with more topics: after the review of tasks, before everything else, each with the next free id. */
export function withTopics(agenda: readonly AgendaItem[], topics: readonly Omit<AgendaItem, 'id'>[]): AgendaItem[] {
  const last = Math.max(0, ...agenda.map(({ id }) => Number(id.slice(1))))
  const at = agenda.findIndex(({ code }) => code === 'REVIEW_TASKS') + 1
  return agenda.toSpliced(at, 0, ...topics.map((topic, index) => ({ ...topic, id: `a${last + 1 + index}` })))
}

/** What people read for an item. */
export const titleOf = ({ code, title }: AgendaItem) => title ?? (code ? standing[code] : '')

/** The usual items of a meeting's kind that its agenda lacks: what was taken out may be put back. */
export const lacking = ({ kind, agenda }: Readonly<{ kind: MeetingKind; agenda: readonly AgendaItem[] }>) =>
  usual[kind].filter((code) => !agenda.some((item) => item.code === code)).map((code) => ({ code, title: standing[code] }))

/** Minutes the items plan together, and by how many that overruns the meeting. */
export function plannedTime(agenda: readonly AgendaItem[], minutesPlanned: number) {
  const agendaMinutes = agenda.reduce((sum, { minutes = 0 }) => sum + minutes, 0)
  return { agendaMinutes, overrun: Math.max(0, agendaMinutes - minutesPlanned) }
}

/** More focal issues than this spread a meeting thin (practice, row 89). */
const FOCAL = 3
/** What the chair should mend in an agenda before the meeting, in sentences: an overrun (B5), too many focal issues. It warns, and hinders nobody. */
export function agendaNotices(agenda: readonly AgendaItem[], minutesPlanned: number): string[] {
  const { agendaMinutes, overrun } = plannedTime(agenda, minutesPlanned)
  const focal = agenda.filter((item) => item.focal).length
  return [...(overrun > 0 ? [noticeWords.overrun(agendaMinutes, minutesPlanned, overrun)] : []), ...(focal > FOCAL ? [noticeWords.focal(focal, FOCAL)] : [])]
}
