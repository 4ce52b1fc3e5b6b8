import type { OfficialDocument } from '@nen-nep/office'
import type { Held } from '../meeting/schema.ts'
import { assemble, frameOf } from '../minutes/assemble.ts'
import { resolutionDocument, resolutionExtract } from '../resolution/document.vi.ts'
import type { Issued } from '../resolution/schema.ts'
import type { Person, Roster } from '../roster/schema.ts'
import type { Session } from '../session/schema.ts'
import type { Task } from '../task/schema.ts'
import { agendaPaper, invitationPaper, rollPaper } from './meeting-papers.ts'
import { extractPaper, minutesPaper, type Source } from './minutes-paper.ts'
import type { Paper } from './schema.ts'
import type { PaperKind } from './templates.vi.ts'

const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Dung', 'Hoàng Văn Đức']
const members = names.map((name, at): Person => ({ id: `mem_${at}`, name, official: at < names.length - 1, flags: [], since: '2020-01-01', committee: at < 2 }))
const roster: Roster = { version: 1, members }
const [chair, taker, speaker] = ['mem_0', 'mem_1', 'mem_2'] as const
const score = { total: 90, max: 100, band: 'TOT' as const }
const vote = { for: 4, against: 0, abstain: 0, base: 4, ratio: 10_000, passed: true }

const meeting: Held = {
  id: 'mtg_sample', cellId: 'org_sample', kind: 'REGULAR', startsAt: '2026-12-03T12:00:00Z', venue: 'Nhà văn hóa khu phố', minutesPlanned: 90,
  agenda: [{ id: 'a1', code: 'LAST_MONTH', presenterId: chair, minutes: 30 }, { id: 'a2', title: 'Sửa đèn đường', presenterId: speaker, minutes: 40 }],
  minuteTakerId: taker, openedAt: '2026-11-28T02:00:00Z', notified: true, startedAt: '2026-12-03T12:00:00Z', rv: 1, roll: 'PPPPE', notes: [], chairId: chair,
  invitees: [{ kind: 'OVERSEER', name: 'Vũ Văn Giang', duty: 'Đảng ủy viên' }], answerBy: '2026-12-02T10:00:00Z',
  status: 'CLOSED', number: 12, endedAt: '2026-12-03T13:30:00Z', figures: { owed: 5, present: 4, excused: 1, unexcused: 0, turns: 1, speakers: 1, votes: 1 }, turns: '00100', score,
}
const session: Session = {
  id: 'mtg_sample', cellId: 'org_sample', turns: [{ memberId: speaker, agendaItemId: 'a2', gist: 'Đề nghị làm xong trong tháng.' }], conclusions: [{ agendaItemId: 'a2', text: 'Giao đồng chí Lê Văn Cường thực hiện.' }],
  votes: [{ motion: 'Thông qua nghị quyết', agendaItemId: 'a2', ...vote, baseRule: 'PRESENT', passing: 'MORE_THAN_HALF' }],
}
const task: Task = { id: 'tsk_sample', cellId: 'org_sample', memberId: speaker, title: 'Sửa đèn đường', dueOn: '2026-12-28', createdOn: '2026-12-03', status: 'ASSIGNED' }

const resolutionOf = ({ organ, wording }: Paper): Issued => ({
  id: 'res_sample', orgId: 'org_sample', kind: 'NQ', title: 'Nhiệm vụ tháng 12 năm 2026', heldOn: '2026-12-03', tags: [], status: 'ISSUED', number: 12, issuedOn: '2026-12-04', issuedBy: chair, organ, wording,
  review: [{ task: 'Vận động phân loại rác', before: '60%', result: 'Đã hoàn thành' }], next: ['Sửa xong đèn đường.', 'Chuẩn bị kiểm điểm cuối năm.'], score, vote,
  recipients: ['Đảng ủy cấp trên', 'Lưu chi bộ'], opinions: [{ name: names[2] ?? '', text: 'Đề nghị làm xong trong tháng.' }], assignments: [{ taskId: task.id, title: task.title, memberId: speaker, name: names[2] ?? '', dueOn: task.dueOn }],
})

/** A paper of invented data in the words that are tried, under the frame of who tries them. */
export function sampleDocument(paper: Paper, of: PaperKind): OfficialDocument {
  const { wording = {} } = paper
  const source: Source = { paper, meeting, nameOf: (id) => members.find((one) => one.id === id)?.name ?? '' }
  const made: Readonly<Record<PaperKind, () => OfficialDocument>> = {
    MINUTES: () => minutesPaper(source, { text: assemble({ meeting, session, roster, tasks: [task], limitations: [], score }, wording), frame: frameOf(meeting, wording), signatures: [], addenda: [] }),
    MINUTES_EXTRACT: () => extractPaper(source, session, 'a2'),
    RESOLUTION: () => resolutionDocument(resolutionOf(paper)),
    RESOLUTION_EXTRACT: () => resolutionExtract(resolutionOf({ ...paper, wording: undefined }), 'ASSIGNMENTS', { extract: wording }),
    INVITATION: () => invitationPaper(source),
    AGENDA: () => agendaPaper(source),
    ATTENDANCE: () => rollPaper(source, roster),
  }
  return made[of]()
}
