import { roster } from '@nen-nep/testing'
import { projectTree, readTree } from '@nen-nep/service-kit'
import { beforeAll, describe, expect, test } from 'vitest'
import { room, steps, type Room } from './room.ts'

const SCHOOL = 'Trường Mầm non'
const CLINIC = 'Trạm Y tế'
let r: Room
let s: ReturnType<typeof steps>
const people = roster(9).map((one, index) => ({ ...one, ...(index < 4 ? { unit: SCHOOL } : index < 8 ? { unit: CLINIC } : {}) }))

beforeAll(async () => {
  r = await room({ members: people })
  s = steps(r)
  const { version, nodes } = await readTree(r.table)
  await projectTree(r.table, version + 1, nodes.map((node) => (node.id === 'org_cell8' ? { ...node, units: [SCHOOL, CLINIC] } : node)))
})

const task = (title: string, more: object = {}) => s.post('/tasks', { cellId: 'org_cell8', memberId: 'mem_p5', title, dueOn: '2026-12-30', ...more })
const report = async (as = 'mem_secretary8') => r.call('GET', '/meetings/units?cellId=org_cell8&year=2026', { as })

describe('a joint cell', () => {
  test('gives tasks for a unit it serves, and lists them by unit', async () => {
    expect((await task('Vệ sinh học đường', { unit: SCHOOL })).body).toMatchObject({ unit: SCHOOL, status: 'ASSIGNED' })
    expect((await task('Tiêm phòng', { unit: CLINIC, dueOn: '2026-11-25' })).status).toBe(201)
    expect((await task('Việc chung')).status).toBe(201)
    expect((await task('Khám bệnh', { unit: 'Bệnh viện' })).body.code).toBe('task.unit-unknown')
    const titles = async (more: string) => (await r.call('GET', `/meetings/tasks?cellId=org_cell8${more}`, { as: 'mem_secretary8' })).body.items.map(({ title }: { title: string }) => title)
    expect(await titles(`&unit=${encodeURIComponent(SCHOOL)}`)).toEqual(['Vệ sinh học đường'])
    expect(await titles('')).toHaveLength(3)
  })
  test('stays one for its vote base and quorum, and its attendance adds up over the units of the day', async () => {
    const meeting = await s.held()
    const whole = (await r.call('GET', `/meetings/attendance?cellId=org_cell8&year=2026`, { as: 'mem_secretary8' })).body
    const { status, body } = await report()
    expect([status, body.isJoint]).toEqual([200, true])
    expect(body.units.map(({ unit, members, owed, present }: Record<string, unknown>) => [unit, members, owed, present])).toEqual([[SCHOOL, 4, 4, 3], [CLINIC, 4, 4, 4], [null, 4, 4, 4]])
    for (const figure of ['owed', 'present', 'excused', 'unexcused'] as const) expect(body.units.reduce((sum: number, one: Record<string, number>) => sum + (one[figure] ?? 0), 0)).toBe(whole[figure])
    const roll = (await r.call('GET', `/meetings/${meeting}`, { as: 'mem_secretary8' })).body
    expect([roll.figures.owed, roll.figures.present]).toEqual([12, 11])
    expect(whole.members.find(({ memberId }: { memberId: string }) => memberId === 'mem_p1')).toMatchObject({ unit: people.find(({ id }) => id === 'mem_p1')?.unit })
    expect(body.units.map(({ tasks }: { tasks: object }) => tasks)).toEqual([
      { given: 1, open: 1, overdue: 0, done: 0, inTime: 0 }, { given: 1, open: 1, overdue: 1, done: 0, inTime: 0 }, { given: 1, open: 1, overdue: 0, done: 0, inTime: 0 },
    ])
  })
  test('keeps what was attended in the unit of the day, when somebody goes to another', async () => {
    await r.takeRoster(2, people.map((one) => (one.id === 'mem_p0' ? { ...one, unit: CLINIC } : one)))
    const { body } = await report('mem_ward')
    expect(body.units.map(({ members, owed }: Record<string, unknown>) => [members, owed])).toEqual([[3, 4], [5, 4], [4, 4]])
  })
  test('opens behind each line its people, its meetings and its tasks, which add up to it', async () => {
    const { body } = await report()
    for (const line of body.units) {
      const { status, body: behind } = await r.call('GET', `/meetings/units/part?cellId=org_cell8&year=2026${line.unit === null ? '' : `&unit=${encodeURIComponent(line.unit)}`}`, { as: 'mem_ward' })
      expect([status, behind.unit, behind.members.length, behind.tasks.length]).toEqual([200, line.unit, line.members, line.tasks.given])
      for (const figure of ['owed', 'present', 'excused', 'unexcused'] as const) expect(behind.meetings.reduce((sum: number, one: Record<string, number>) => sum + (one[figure] ?? 0), 0)).toBe(line[figure])
      expect(behind.tasks.filter(({ overdue }: { overdue: boolean }) => overdue)).toHaveLength(line.tasks.overdue)
      expect(behind.meetings).toMatchObject([{ meetingId: expect.stringMatching(/^mtg_/), kind: 'REGULAR' }])
    }
    const asked = async (as: string) => (await r.call('GET', '/meetings/units/part?cellId=org_cell8&year=2026', { as })).status
    expect([await asked('mem_member8'), await asked('mem_secretary9')]).toEqual([403, 404])
  })
  test('shows its figures by unit to those who take its roll or decide over it: a unit may be one person', async () => {
    expect((await report('mem_minutes8')).status).toBe(200)
    expect((await report('mem_member8')).body.code).toBe('unit-report.not-for-you')
    expect((await report('mem_secretary9')).status).toBe(404)
  })
})

test('a roster without units is kept as short as before', async () => {
  const { pack } = await import('../src/roster/schema.ts')
  expect(pack(roster(1))).toMatch(/,[01]\]\]$/)
  expect(pack([{ ...roster(1)[0]!, unit: SCHOOL }])).toMatch(/"Trường Mầm non"\]\]$/)
})
