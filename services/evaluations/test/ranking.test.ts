import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { RosterMember } from '@nen-nep/contracts'
import { cell9, opened, proposeAll, room, school, type Room } from './room.ts'
import { roster } from '@nen-nep/testing'

let r: Room
const ten = (part: number) => ({ part, whole: 10 })
const facts = { tasksDone: ten(10), tasksOnTime: ten(10), tasksLate: ten(0), tasksExceeding: ten(3), defectsRemedied: ten(10) }
const score = (cell: '8' | '9', member: string, tasks: number) => r.put(`mem_secretary${cell}`, `/records/rec_2026.cell${cell}.${member}/score`, { points: { political: 18, innovation: 4, selfCriticism: 8, tasks }, facts })
const described = (members: RosterMember[]): RosterMember[] => members.map((member, at) => ({ ...member, sex: at % 3 === 0 ? 'FEMALE' : 'MALE', bornIn: 1950 + at }))

beforeAll(async () => {
  r = await room(inject('dynamodb'), { rosters: false })
  await Promise.all([r.setRoster('org_cell8', 3, described(roster())), r.setRoster('org_cell9', 2, described(cell9)), r.setRoster('org_school', 1, school)])
  await opened(r)
  // Thirty in cell 8, of whom 8 are proposed excellent; all five of cell 9: one of them the head.
  await proposeAll(r, 'mem_secretary8', 'sht_2026.cell8', 8)
  await proposeAll(r, 'mem_secretary9', 'sht_2026.cell9', 5)
  const lines = (await r.get('mem_secretary8', '/sheets/sht_2026.cell8')).body.rows as { memberId: string }[]
  const best = lines.slice(0, 8).map(({ memberId }) => memberId.slice(4))
  for (const [at, member] of best.filter((name) => name !== 'secretary8').entries()) await score('8', member, 69 - at)
  for (const member of ['b9', 'c9']) await score('9', member, 66)
  await r.quiet()
})
afterAll(() => r.stop())

describe('ranking for the quota', () => {
  type Group = { key: string; limit: number; over: number; sentence: string; within: { score: number }[]; tied: { memberId: string; cellName: string; score: number }[]; beyond: unknown[]; unscored: { memberId: string }[]; notes: string[] }
  const ask = async (as: string, orgId: string) => r.get(as, `/quota/ranking?year=2026&orgId=${orgId}`)
  const group = ({ body }: Awaited<ReturnType<typeof ask>>, key: string, item = 0): Group => body.items[item].groups.find((one: Group) => one.key === key)

  test('puts those of all cells in one order against one limit, and names a tie at it', async () => {
    const answer = await ask('mem_ward', 'org_ward')
    expect(answer.body).toMatchObject({ orgId: 'org_ward', criteria: ['SCORE'], rulePackId: 'member-quota-366', items: [{ orgId: 'org_ward' }] })
    const others = group(answer, 'OTHERS')
    // 30 - 8 - 1 head: 21 others of cell 8 are good, 21 × 20 % is 4.2, so 4; points 99, 98, 97, then 96 three times over two cells
    expect([others.limit, others.within.map(({ score }) => score), others.tied.map(({ score, cellName }) => `${score} ${cellName}`)]).toEqual([4, [99, 98, 97], ['96 Chi bộ Khu phố 8', '96 Chi bộ Khu phố 9', '96 Chi bộ Khu phố 9']])
    expect(others.unscored.map(({ memberId }) => memberId)).toEqual(['mem_a9', 'mem_d9'])
    expect(others.notes).toEqual(['3 đồng chí bằng điểm nhau ở ngưỡng, còn 1 chỗ: cấp ủy lựa chọn, ghi rõ lý do.', '2 đồng chí được đề nghị xuất sắc nhưng chưa có điểm nên chưa xếp thứ tự được.'])
    expect(group(answer, 'HEADS').sentence).toBe('1 đồng chí được xếp loại Tốt, 20% là 0,2, làm tròn xuống còn 0; đề nghị 1, vượt 1.')
  })

  test('is held for each grassroots organisation apart, as a superior sees it', async () => {
    const { body } = await ask('mem_officer', 'org_district')
    expect(body.items.map(({ orgId }: { orgId: string }) => orgId)).toEqual(['org_ward', 'org_school'])
  })

  test('shows neighbours’ names to nobody in a cell, and nothing to strangers', async () => {
    expect([(await ask('mem_secretary8', 'org_cell8')).body.code, (await ask('mem_ward', 'org_cell8')).body.orgId, (await ask('mem_nobody', 'org_cell8')).status]).toEqual(['campaign.not-yours', 'org_ward', 404])
  })
})

describe('the fairness lens', () => {
  const ask = (as: string, orgId: string) => r.get(as, `/fairness?year=2026&orgId=${orgId}`)

  test('shows how classes are spread over bodies, posts, ages and sexes, and points at what is worth a look', async () => {
    const { body } = await ask('mem_ward', 'org_ward')
    expect(body).toMatchObject({ orgId: 'org_ward', cells: 2, members: 35, open: 0, whole: 35 })
    const groups = (respect: string) => body.respects.find((one: { respect: string }) => one.respect === respect).groups.map(({ name, whole, classes }: { name: string; whole: number; classes: { count: number }[] }) => `${name} ${whole} ${classes[0]?.count}`)
    expect(groups('body')).toEqual(['Chi bộ Khu phố 8 30 8', 'Chi bộ Khu phố 9 5 5'])
    expect(groups('leading')).toEqual(['Các nhóm dưới 5 người hoặc chưa rõ 35 13'])
    // every third of thirty, and of five: 10 + 2 women
    expect(groups('sex').map((text: string) => text.split(' ').slice(0, 2).join(' '))).toEqual(['Nữ 12', 'Nam 23'])
    expect(body.flags.map(({ sentence }: { sentence: string }) => sentence)).toContain('Chi bộ Khu phố 9: cả 5 đồng chí cùng mức Hoàn thành xuất sắc nhiệm vụ.')
    expect(body.note).toContain('không phải kết luận')
  })

  test('shows nothing of a cell of three, and only to those who run the year', async () => {
    const few = await ask('mem_officer', 'org_school')
    expect(few.body).toMatchObject({ members: 3, open: 3, whole: 0, classes: null, respects: [] })
    expect([(await ask('mem_member8', 'org_cell8')).body.code, (await ask('mem_nobody', 'org_ward')).status]).toEqual(['campaign.not-yours', 404])
  })
})
