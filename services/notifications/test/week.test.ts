import { ProposalAnswered, ProposalRaised, TaskCreated, TopicDecided, TopicProposed, TransferAdvanced } from '@nen-nep/contracts'
import { inProcess } from '@nen-nep/testing'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messages, routes } from '../src/app.ts'
import { projectPositions } from '../src/position/positions.ts'
import { runSchedule } from '../src/reactions.ts'
import { answered, cell8, meetingId, NOW, opened, person, published, room, type Sent } from './room.ts'

const SECRETARY = 'bi.thu8@example.vn'
const BOTH = 'hai.noi@example.vn'
const since = '2020-01-01'
let r: Awaited<ReturnType<typeof room>>
let before = 0
beforeAll(async () => {
  r = await room([...cell8, person('both', BOTH), person('ward', 'phuong@example.vn')])
  const hold = (memberId: string, ...positions: readonly (readonly ['SECRETARY' | 'COMMITTEE_MEMBER', string])[]) =>
    projectPositions(r.table, { memberId, version: 2, grants: [...positions.map(([role, orgId]) => ({ role, orgId, from: since })), { role: 'MEMBER' as const, orgId: 'org_cell8', from: since }] }, NOW)
  await hold('mem_both', ['COMMITTEE_MEMBER', 'org_cell8'], ['COMMITTEE_MEMBER', 'org_cell9'], ['COMMITTEE_MEMBER', 'org_ward'])
  await hold('mem_ward', ['SECRETARY', 'org_ward'])
})
afterAll(() => r.stop())
beforeEach(async () => {
  await r.work()
  before = (await r.mails()).length
})

/** The letters of an evening on which the schedule fires twice. */
const evening = async (day: string) => {
  r.at(`${day}T10:00:00.000Z`)
  for (let times = 0; times < 2; times++) {
    await runSchedule(r.post, 'digest')
    await r.work(times + 1)
  }
  const mails = (await r.mails()).slice(before)
  before += mails.length
  return mails.map(({ to, subject, text }) => ({ to: to[0]!, subject, text }))
}
const to = (letters: Awaited<ReturnType<typeof evening>>, address: string) => letters.filter((one) => one.to === address)
const quietly = async (...events: Sent[]) => {
  await r.hear(...events)
  await r.work()
  before = (await r.mails()).length
}
const task = (taskId: string, memberId: string, dueOn: string, cellId = 'org_cell8') => published(TaskCreated({ taskId, cellId, memberId, dueOn }), 1)

describe('the letter of the week to the committee of a cell', () => {
  test('is not sent where there is nothing to say', async () => expect(to(await evening('2027-03-01'), SECRETARY)).toEqual([]))
  test('says that no meeting of the month is announced, once the month has begun in earnest', async () => {
    expect(to(await evening('2027-03-08'), SECRETARY).map(({ text }) => text.split('\n').slice(0, 2))).toEqual([['Việc của Chi bộ Khu phố 8, tính đến ngày 08/03/2027:', '- Tháng 03/2027: chưa thông báo cuộc họp chi bộ nào']])
  })
  test('says what the next meeting lacks, how many tasks how many people have, what waits for an answer, and the last days ahead: in counts, with neither a name nor a title', async () => {
    const proposal = { proposalId: 'prp_1', cellId: 'org_cell8', toOrgId: 'org_ward' }
    await quietly(
      opened({ meetingId: meetingId('w1'), startsAt: '2027-03-18T12:00:00.000Z', agenda: [] }),
      answered('mem_member8', true, meetingId('w1')),
      task('tsk_1', 'mem_member8', '2027-03-10'), task('tsk_2', 'mem_member8', '2027-03-17'), task('tsk_3', 'mem_minutes8', '2027-03-17'), task('tsk_4', 'mem_minutes8', '2027-04-20'),
      published(ProposalRaised({ ...proposal, dueOn: '2027-03-30' }), 1), published(ProposalRaised({ ...proposal, proposalId: 'prp_2', toOrgId: 'org_cell8', dueOn: '2027-03-30' }), 1), published(ProposalRaised({ ...proposal, proposalId: 'prp_3', dueOn: '2027-03-30' }), 1),
      published(ProposalAnswered({ ...proposal, proposalId: 'prp_3', status: 'ANSWERED' }), 3), published(ProposalAnswered({ ...proposal, proposalId: 'prp_3', status: 'RECEIVED' }), 2),
      published(TopicProposed({ topicId: 'ask_1', cellId: 'org_cell8' }), 1), published(TopicProposed({ topicId: 'ask_2', cellId: 'org_cell8' }), 1), published(TopicDecided({ topicId: 'ask_2', cellId: 'org_cell8', decision: 'DECLINE' }), 2),
      published(TransferAdvanced({ transferId: 'trf_1', memberId: 'mem_x', fromOrgId: 'org_cell9', toOrgId: 'org_cell8', kind: 'OFFICIAL', state: 'SENT' }), 4), published(TransferAdvanced({ transferId: 'trf_2', memberId: 'mem_y', fromOrgId: 'org_cell9', toOrgId: 'org_cell8', kind: 'OFFICIAL', state: 'RECEIVED' }), 5),
    )
    const [letter, ...more] = to(await evening('2027-03-15'), SECRETARY)
    expect(more).toEqual([])
    expect(letter!.text.split('\n\n')[0]).toBe([
      'Việc của Chi bộ Khu phố 8, tính đến ngày 15/03/2027:',
      '- Cuộc họp tới: 19 giờ 00, thứ Năm, 18/03/2027. Còn thiếu: nội dung cuộc họp, trả lời của 2 đồng chí được mời',
      '- Nhiệm vụ đang làm: 4 (2 đồng chí), trong đó quá hạn: 1 (1 đồng chí)',
      '- Chủ đề đảng viên đề nghị, chờ trả lời: 1',
      '- Kiến nghị của đảng viên, chờ chi bộ trả lời: 1',
      '- Kiến nghị của chi bộ, chờ cấp trên trả lời: 1',
      '- Hồ sơ chuyển sinh hoạt chờ chi bộ giải quyết: 1',
      '- Hạn trong 7 ngày tới: 17/03/2027 (2 nhiệm vụ)',
    ].join('\n'))
    expect(letter!.subject).toBe('Báo cáo định kỳ')
  })
  test('is one letter to whoever sits on several committees, with a part for each, and none for their own cells besides', async () => {
    await quietly(task('tsk_9', 'mem_secretary9', '2027-03-24', 'org_cell9'))
    const letters = await evening('2027-03-22')
    const [letter, ...more] = to(letters, BOTH)
    expect(more).toEqual([])
    expect(letter!.text).not.toContain('Chi bộ Khu phố 8:\n- Tháng 03/2027')
    const head = letter!.text.split('\n\nKính gửi')[0]!
    expect(head.split('\n').filter((line) => line !== '' && !line.startsWith('- '))).toEqual(['Tình hình các tổ chức mà đồng chí tham gia cấp ủy, tính đến ngày 22/03/2027:', 'Đảng bộ phường An Bình:', 'Chi bộ Khu phố 8:', 'Chi bộ Khu phố 9:'])
    expect(head).toContain('Chi bộ Khu phố 9:\n- Tháng 03/2027: chưa thông báo cuộc họp chi bộ nào\n- Nhiệm vụ đang làm: 1 (1 đồng chí)\n- Hạn trong 7 ngày tới: 24/03/2027 (nhiệm vụ)')
    expect(to(letters, 'phuong@example.vn').filter(({ text }) => text.includes('trong tuần'))).toHaveLength(1)
  })
  test('stays one where positions or the week change between two runs of an evening', async () => {
    r.at('2027-03-29T10:00:00.000Z')
    await runSchedule(r.post, 'digest')
    await r.hear(task('tsk_10', 'mem_member8', '2027-04-01'))
    await projectPositions(r.table, { memberId: 'mem_both', version: 3, grants: [{ role: 'COMMITTEE_MEMBER', orgId: 'org_cell9', from: since }, { role: 'MEMBER', orgId: 'org_cell8', from: since }] }, NOW)
    expect(to(await evening('2027-03-29'), BOTH)).toHaveLength(1)
  })
  test('is stopped with the other summaries, and written in its reader’s language', async () => {
    const call = inProcess('notifications', routes(r.post), messages, r.post.now)
    await call('PUT', '/notifications/preferences', { as: 'mem_secretary8', body: { language: 'EN' } })
    await quietly(task('tsk_11', 'mem_member8', '2027-04-07'))
    const [letter] = to(await evening('2027-04-05'), SECRETARY)
    expect(letter!.text).toContain('The affairs of Chi bộ Khu phố 8 as of 5 April 2027:')
    expect(letter!.text).toMatch(/- Tasks in hand: \d+ \(\d+ members?\), overdue: \d+ \(\d+ members?\)\n/)
    expect(letter!.text).toContain('- Due within 7 days: 7 April 2027 (task)')
    await call('PUT', '/notifications/preferences', { as: 'mem_secretary8', body: { digests: false } })
    expect(to(await evening('2027-04-12'), SECRETARY)).toEqual([])
  })
})
