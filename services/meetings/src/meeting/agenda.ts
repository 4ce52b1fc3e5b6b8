import type { MeetingKind } from '@nen-nep/contracts'
import { standing } from './messages.vi.ts'
import { refuse } from './refusals.ts'
import type { AgendaInput, AgendaItem, StandingItem } from './schema.ts'

const regular: readonly StandingItem[] = ['REVIEW_TASKS', 'OPENING', 'CURRENT_AFFAIRS', 'HO_CHI_MINH', 'LAST_MONTH', 'NEXT_MONTH', 'DISCUSSION']
const closing: readonly StandingItem[] = ['CONCLUSION', 'SELF_SCORE', 'READ_BACK']
/** Open tasks come first (B7), the standing items after them (B6). In a combined sitting the theme follows the regular part and is not mixed with it (guidance 12-HD/BTCTW). */
const usual: Readonly<Record<MeetingKind, readonly StandingItem[]>> = {
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

/** The agenda of a meeting: what was given, or the usual items of its kind. */
export const agendaOf = (kind: MeetingKind, input: AgendaInput | undefined): AgendaItem[] => identify(input ? input.map(lineOf) : usual[kind].map((code) => ({ code })))

/** What people read for an item. */
export const titleOf = ({ code, title }: AgendaItem) => title ?? (code ? standing[code] : '')

/** Minutes the items plan together, and by how many that overruns the meeting. */
export function plannedTime(agenda: readonly AgendaItem[], minutesPlanned: number) {
  const agendaMinutes = agenda.reduce((sum, { minutes = 0 }) => sum + minutes, 0)
  return { agendaMinutes, overrun: Math.max(0, agendaMinutes - minutesPlanned) }
}
