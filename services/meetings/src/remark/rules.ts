import { refusals, refuse as refuseRow, type Act, type Decision } from '@nen-nep/service-kit'
import { demand } from '../meeting/rules.ts'
import type { Meeting } from '../meeting/schema.ts'
import type { Roster } from '../roster/schema.ts'
import { refuse as refuseSession } from '../session/refusals.ts'
import type { Assigning, Preparing, Remark, Remarks } from './schema.ts'

export const refuse = refusals({ 'remark.not-yours': 'forbidden' })

const ahead = (meeting: Meeting) => demand(meeting, 'DRAFT', 'OPEN', 'POSTPONED', 'IN_SESSION')

/** Asks members or groups to prepare: items are those of the agenda, people those of the roster. */
export function assign(meeting: Meeting, before: Remarks | undefined, { members }: Roster, { remarks }: Assigning): Decision<Remarks> {
  const { id, cellId, agenda } = ahead(meeting)
  const stranger = remarks.flatMap(({ memberIds }) => memberIds).find((one) => !members.some((member) => member.id === one))
  if (stranger !== undefined) return refuseSession('attendance.not-on-roster', { memberId: stranger })
  if (remarks.some(({ agendaItemId }) => agendaItemId !== undefined && !agenda.some((item) => item.id === agendaItemId))) return refuseSession('turn.unknown-item')
  let last = Math.max(0, ...[...remarks, ...(before?.remarks ?? [])].map((one) => Number(one.id?.slice(1) ?? 0)))
  const next = remarks.map((line): Remark => ({ ...before?.remarks.find((one) => one.id === line.id), ...line, id: line.id ?? `r${++last}` }))
  return { next: { id, cellId, remarks: next }, facts: [] }
}

/** What was prepared, by somebody who was asked, or for them by who records. */
export function prepare(meeting: Meeting, before: Remarks, { remarkId, mayRecord, points }: Preparing & Readonly<{ remarkId: string; mayRecord: boolean }>, { by, at }: Act): Decision<Remarks> {
  ahead(meeting)
  const remark = before.remarks.find((one) => one.id === remarkId) ?? refuseRow('item.missing')
  if (!mayRecord && !remark.memberIds.includes(by)) return refuse('remark.not-yours')
  return { next: { ...before, remarks: before.remarks.map((one) => (one === remark ? { ...one, points, preparedBy: by, preparedAt: at } : one)) }, facts: [] }
}

/** Who was asked for what is known to the cell; the points stay with who was asked and who records, until they are spoken. */
export const shown = ({ remarks }: Remarks, reader: Readonly<{ id: string; mayRecord: boolean }>) =>
  remarks.map(({ points, ...rest }) => ({ ...rest, prepared: points !== undefined, ...(points !== undefined && (reader.mayRecord || rest.memberIds.includes(reader.id)) ? { points } : {}) }))
