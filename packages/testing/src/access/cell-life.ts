import { bare } from '@nen-nep/contracts'
import { surely, type Body, type Call } from '../year/caller.ts'
import type { Aviary } from './canaries.ts'
import { person, type Ids } from './world.ts'
import { FROM, YEAR } from './world-facts.ts'

type Given = Readonly<{ call: Call; administrator: string; birds: Aviary; settled: () => Promise<void>; cellId: string; secretary?: string }>

/** The people of one cell and what happens among them: a meeting with everything in it, one announced, one in draft, a task, a review, a conference. */
export async function lifeOf({ call, administrator, birds, cellId, secretary: given }: Given) {
  const must = surely(call)
  const register = (more: object = {}) => person(call, administrator, birds, { cellId, ...more })
  const as = given ?? (await register({ positions: [{ role: 'SECRETARY', orgId: cellId, from: FROM }] }))
  const writer = await register()
  const quiet = await register({ reachable: false })
  const plant = (kind: Parameters<Aviary['plant']>[0], subject?: string) => birds.plant(kind, { orgId: cellId, subject })
  const keeper = await register({ positions: [{ role: 'MINUTE_TAKER', orgId: cellId, from: FROM }] })
  const made: { -readonly [K in keyof Ids]?: Ids[K] } = { member: writer, person: writer, colleague: quiet, keeper }
  const madeByColleague: { -readonly [K in keyof Ids]?: Ids[K] } = { member: quiet, person: quiet, colleague: writer, keeper }
  const id = (path: string, body: Body, by = as) => must('POST', path, { as: by, body }).then((reply) => String(reply.body['id']))
  const record = (member: string) => `rec_${YEAR}.${bare(cellId)}.${bare(member)}`
  const sheet = `sht_${YEAR}.${bare(cellId)}`
  const collective = `col_${YEAR}.${bare(cellId)}`
  const prepare = (startsAt: string, venue: string) => id('/meetings', { cellId, kind: 'REGULAR', startsAt, venue, minutesPlanned: 90 })

  /** Both authors ask to have their record mended, and for what is held on them. */
  async function ask(): Promise<void> {
    for (const [author, ids] of [[writer, made], [quiet, madeByColleague]] as const) {
      ids.correction = await id(`/membership/members/${author}/corrections`, { changes: { sex: 'FEMALE' }, why: plant('why', author) }, author)
      ids.export = await id(`/membership/members/${author}/exports`, {}, author)
    }
  }

  async function meet(): Promise<void> {
    const meeting = await prepare('2026-11-26T12:00:00Z', 'Nhà văn hóa')
    await must('POST', `/meetings/${meeting}/open`, { as, body: { notify: true } })
    await must('POST', `/meetings/${meeting}/answer`, { as: writer, body: { attending: false, reasonType: 'HEALTH', reason: plant('absence', writer) } })
    await must('POST', `/meetings/${meeting}/start`, { as, body: {} })
    await must('POST', `/meetings/${meeting}/attendance`, { as, body: { rows: [{ memberId: writer, state: 'EXCUSED', reasonType: 'HEALTH' }], others: 'PRESENT' } })
    await must('POST', `/meetings/${meeting}/turns`, { as, body: { memberId: as, seconds: 60, gist: plant('gist', as) } })
    await must('POST', `/meetings/${meeting}/votes`, { as, body: { motion: plant('motion'), for: 2, against: 0, abstain: 0 } })
    made.task = await id('/meetings/tasks', { cellId, memberId: writer, title: plant('task', writer), dueOn: '2026-12-28', meetingId: meeting })
    await must('POST', `/meetings/tasks/${made.task}/report`, { as: writer, body: { progress: 50, report: plant('report', writer) } })
    await must('POST', `/meetings/${meeting}/minutes`, { as, body: { text: `Biên bản: ${plant('minutes')}` } })
    await must('POST', `/meetings/${meeting}/minutes`, { as, body: { text: `Biên bản, sửa lần một: ${plant('minutes')}` } })
    await must('POST', `/meetings/${meeting}/close`, { as, body: {} })
    made.meeting = meeting
    await follow(meeting)
    made.invitation = await prepare('2026-12-20T12:00:00Z', 'Nhà văn hóa')
    await must('POST', `/meetings/${made.invitation}/open`, { as, body: { notify: true } })
    await must('POST', `/meetings/${made.invitation}/answer`, { as: writer, body: { attending: false, reasonType: 'HEALTH', reason: plant('absence', writer) } })
    made.draft = await prepare('2026-12-22T12:00:00Z', plant('draft'))
  }

  async function follow(meeting: string): Promise<void> {
    made.resolution = await id('/meetings/resolutions', { orgId: cellId, title: 'Nghị quyết tháng 11', meetingId: meeting, recipients: ['Lưu chi bộ'], vote: { for: 3, against: 0, abstain: 0, base: 3 } })
    await must('POST', `/meetings/resolutions/${made.resolution}/issue`, { as, body: {} })
    made.limitation = await id('/meetings/limitations', { cellId, text: `Đôn đốc chưa kịp thời: ${plant('minutes')}`, causes: 'Chưa phân công rõ', ownerId: writer, remedy: 'Phân công theo dõi', dueOn: '2026-12-31' })
    made.proposal = await id('/meetings/proposals', { cellId, text: `Đề nghị hỗ trợ: ${plant('report')}` })
  }

  /** The cell as a collective is reviewed before its members. */
  async function handInReport(): Promise<void> {
    await must('PUT', `/evaluations/collectives/${collective}/report`, { as, ifMatch: '"0"', body: { text: plant('review'), selfClass: 'GOOD' } })
    await must('POST', `/evaluations/collectives/${collective}/report/submission`, { as })
  }

  async function review(): Promise<void> {
    const write = async (member: string, text: string) => must('PUT', `/evaluations/records/${record(member)}/review`, { as: member, ifMatch: '"0"', body: { text, selfClass: 'GOOD' } })
    await write(writer, plant('review', writer))
    await must('POST', `/evaluations/records/${record(writer)}/review/submission`, { as: writer })
    await write(quiet, plant('review', quiet))
    await must('POST', `/evaluations/records/${record(quiet)}/review/submission`, { as: quiet })
    await must('POST', `/evaluations/records/${record(quiet)}/review/return`, { as, body: { reason: plant('returned', quiet) } })
    await handInReport()
    await must('PUT', `/evaluations/sheets/${sheet}/conference`, { as, ifMatch: '"0"', body: { heldOn: '2026-11-25', summoned: 3, present: 3, tellers: [writer, quiet], comments: [{ memberId: writer, text: plant('comment', writer) }] } })
    const { etag } = await must('GET', `/evaluations/records/${record(writer)}`, { as })
    await must('PUT', `/evaluations/records/${record(writer)}/proposal`, { as, ifMatch: etag, body: { class: 'GOOD', reason: plant('reason', writer) } })
    for (const member of [writer, quiet]) await must('PUT', `/evaluations/records/${record(member)}/score`, { as, body: { points: {} } })
    made.ballot = await id('/evaluations/ballots', { year: YEAR, cellId, title: 'Xếp loại đảng viên', until: '2026-12-31T00:00:00Z', others: 'PAPER', tellers: [writer, keeper] })
    Object.assign(made, { sheet, collective, record: record(writer) })
    madeByColleague.returned = record(quiet)
  }

  async function ids(): Promise<Partial<Ids>> {
    const { body } = await must('GET', `/notifications/messages?orgId=${cellId}`, { as })
    const message = (body['items'] as Body[]).find(({ memberId }) => memberId === writer)
    return { ...made, ...(message ? { message: String(message['id']) } : {}) }
  }
  return { ask, meet, review, ids, idsOfColleague: () => madeByColleague, people: { writer, quiet } }
}
