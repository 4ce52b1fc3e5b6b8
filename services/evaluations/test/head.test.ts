import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { decideAll, opened, room, rowsOf, type Room } from './room.ts'

let r: Room
const body = '/collectives/col_2026.cell9'
const head = '/records/rec_2026.cell9.secretary9'
const lead = 'mem_secretary9'
const versionOf = async (path: string, as = 'mem_ward') => ({ ifMatch: (await r.get(as, path)).etag })
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r)
  await r.put(lead, `${body}/report`, { text: 'Hoàn thành.', selfClass: 'EXCELLENT' }, { ifMatch: '"0"' })
  await r.post(lead, `${body}/report/submission`)
  const rows = (await rowsOf(r, lead, 'sht_2026.cell9')).map(({ memberId, version }) => ({ memberId, version, class: memberId === lead ? 'EXCELLENT' : 'GOOD' }))
  await r.post(lead, '/sheets/sht_2026.cell9/proposals', { rows })
  await r.post(lead, '/submissions', { year: 2026, orgId: 'org_cell9' })
})
afterAll(() => r.stop())

const done = { part: 10, whole: 10 }
const all = { tasksDone: done, tasksOnTime: done, tasksLate: { part: 0, whole: 10 }, tasksExceeding: done, defectsRemedied: done, unitExcellent: true }
const points = { political: 18, innovation: 4, selfCriticism: 8, tasks: 70 }

describe('what a class demands', () => {
  test('is stated before somebody is given it, or a reason says why it is given without', async () => {
    const record = '/records/rec_2026.cell9.b9'
    const { tasksExceeding: _, ...stated } = all
    expect((await r.put('mem_ward', `${record}/score`, { points, facts: stated })).body).toMatchObject({ proposedClass: 'EXCELLENT', cap: null })
    await r.quiet()
    expect((await rowsOf(r, 'mem_ward', 'sht_2026.cell9')).find(({ memberId }) => memberId === 'mem_b9')).toMatchObject({ scored: 'EXCELLENT', open: [{ class: 'EXCELLENT', label: 'Ít nhất 30% nhiệm vụ vượt mức yêu cầu' }] })
    const give = async (more: object) => r.put('mem_ward', `${record}/decision`, { class: 'GOOD', ...more }, await versionOf(record))
    await give({})
    await give({ class: 'EXCELLENT', reason: 'Ban thường vụ đã xem xét.' })
    const refused = await give({ class: 'EXCELLENT' })
    expect([refused.status, refused.body]).toMatchObject([400, { code: 'record.open-demands', memberId: 'mem_b9', demands: ['Ít nhất 30% nhiệm vụ vượt mức yêu cầu'] }])
    expect((await r.put('mem_ward', `${record}/score`, { points, facts: all })).body.proposedClass).toBe('EXCELLENT')
    await r.quiet()
    expect((await give({ class: 'EXCELLENT' })).body.decided.class).toBe('EXCELLENT')
    await give({ reason: 'Cân đối chung.' })
  })
})

describe('who leads a body', () => {
  test('is proposed no higher than the body: what the body says of itself caps nobody, what the rules make of its points does', async () => {
    const score = async () => (await r.put('mem_ward', `${head}/score`, { points, facts: all })).body
    expect(await score()).toMatchObject({ byScore: 'EXCELLENT', proposedClass: 'EXCELLENT' })
    await r.put('mem_ward', `${body}/score`, { points: { collectiveCommon: 20, tasks: 40, subordinates: 12 } })
    expect(await score()).toMatchObject({ inputs: { collectiveScore: 72, unitExcellent: false }, why: expect.arrayContaining([expect.stringContaining('theo hướng dẫn đánh giá cán bộ lãnh đạo')]) })
    expect((await score()).cap).not.toBe('EXCELLENT')
    const other = (await r.put('mem_ward', '/records/rec_2026.cell9.a9/score', { points, facts: all })).body
    expect(other).toMatchObject({ proposedClass: 'EXCELLENT', inputs: { unitExcellent: true } })
  })

  test('and stands above it only for a reason, whichever of the two is decided last', async () => {
    await decideAll(r, 'mem_ward', 'sht_2026.cell9')
    await r.quiet()
    const decide = async (more: object) => r.put('mem_ward', `${body}/decision`, { class: 'GOOD', ...more }, await versionOf(body))
    const refused = await decide({})
    expect([refused.status, refused.body]).toMatchObject([400, { code: 'collective.head-above', heads: [lead], source: expect.stringContaining('năm 2026') }])
    expect((await decide({ reason: 'Tập thể còn một chỉ tiêu chưa đạt.' })).body.status).toBe('DECIDED')
    await r.quiet()
    expect((await r.get('mem_ward', '/sheets/sht_2026.cell9')).body.collective).toBe('GOOD')
    const change = async (grade: string, reason?: string) => (await r.put('mem_ward', `${head}/decision`, { class: grade, ...(reason === undefined ? {} : { reason }) }, await versionOf(head))).body
    expect(await change('EXCELLENT')).toMatchObject({ code: 'record.above-collective', collective: 'GOOD' })
    expect((await change('GOOD', 'Không cao hơn tập thể.')).decided.class).toBe('GOOD')
    expect((await change('EXCELLENT', 'Ban thường vụ thống nhất.')).decided.class).toBe('EXCELLENT')
    expect(r.parked).toEqual([])
  })
})
