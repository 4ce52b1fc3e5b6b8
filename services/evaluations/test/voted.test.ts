import { roster } from '@nen-nep/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { ballots } from './ballot-room.ts'
import { cell9, opened, proposeAll, room, school, type Room } from './room.ts'

let r: Room
beforeAll(async () => {
  r = await room(inject('dynamodb'))
  await opened(r, ['BALLOT'])
})
afterAll(() => r.stop())

const year = 2026
const tally = (as: string, cell: string, teller: string, ...[issued, members]: [number, readonly string[]]) => r.post(as, `/sheets/sht_2026.${cell}/tallies`, { teller, issued, returned: issued, unreturned: 0, valid: issued, invalid: 0, votes: members.map((memberId) => ({ memberId, GOOD: issued })) })
const ballotStep = async (as: string, record: string) => ((await r.get(as, `/records/rec_2026.${record}`)).body.steps as { step: string }[]).find(({ step }) => step === 'BALLOT')
const board = async () => (await r.get('mem_officer', '/campaigns/cmp_2026.district/board')).body.balloted as number

describe('a ballot by phone that was closed', () => {
  const everybody = cell9.map(({ id }) => id)
  const lead = 'mem_secretary9'
  const sheet = '/sheets/sht_2026.cell9'

  test('brings a cell as far as a count on paper does: board, sheet, record, sending up', async () => {
    const b = await ballots(r, 'org_cell9', everybody)
    await proposeAll(r, lead, 'sht_2026.cell9', 0)
    expect((await r.post(lead, '/submissions', { year, orgId: 'org_cell9' })).body.code).toBe('sheet.no-ballot')
    const id = await b.open(lead)
    for (const [at, as] of everybody.entries()) await b.vote(as, id, () => (at === 0 ? 'EXCELLENT' : 'GOOD'))
    expect([(await r.get(lead, sheet)).body.ballot.agreed, await board()]).toEqual([false, 0])
    await b.close(lead, id)
    await r.quiet()
    expect(await board()).toBe(1)
    const { body } = await r.get(lead, sheet)
    expect(body.ballot).toMatchObject({ agreed: true, tellers: [], result: { ballotId: id, issued: 5, returned: 5, unreturned: 0, valid: 5, invalid: 0, base: 5, baseRule: 'SUMMONED' } })
    expect(body.ballot.result.people).toHaveLength(5)
    expect((await r.get(lead, `${sheet}/ballot`)).body.result).toEqual(body.ballot.result)
    expect(await ballotStep(lead, 'cell9.a9')).toMatchObject({ class: 'GOOD', ballotId: id, base: 5, votes: expect.arrayContaining([{ class: 'GOOD', votes: 4, ratio: 8000 }]) })
    expect((await r.get(lead, `${sheet}/protocol`)).body).toContain('Phiếu thu về: 5.')
    expect((await r.post(lead, '/submissions', { year, orgId: 'org_cell9' })).body.status).toBe('SUBMITTED')
    const told = r.published.length
    await r.quiet(3)
    expect(r.published.length).toBeGreaterThanOrEqual(told)
    expect((await r.get(lead, sheet)).body.ballot).toEqual(body.ballot)
  })
})

describe('a ballot on paper and by phone', () => {
  const everybody = roster().map(({ id }) => id)
  const lead = 'mem_secretary8'
  const paper = everybody.filter((id) => id !== lead).slice(0, 6)

  test('counts once, with both parts; a later count on paper is a new vote', async () => {
    const b = await ballots(r, 'org_cell8', everybody)
    const id = await b.open(lead, { paper, tellers: paper.slice(0, 2) })
    for (const as of everybody.filter((one) => !paper.includes(one))) await b.vote(as, id, () => 'GOOD')
    for (const teller of paper.slice(0, 2)) await tally(lead, 'cell8', teller, 6, everybody)
    await b.close(lead, id)
    await r.quiet()
    const { body } = await r.get(lead, '/sheets/sht_2026.cell8/ballot')
    expect(body).toMatchObject({ agreed: true, tellers: paper.slice(0, 2).toSorted(), result: { ballotId: id, returned: everybody.length, sums: expect.arrayContaining([expect.stringContaining('6 phiếu giấy')]) } })
    expect((await tally(lead, 'cell8', paper[2]!, 7, everybody)).body).toMatchObject({ agreed: false, tellers: [paper[2]] })
    expect((await r.get(lead, '/sheets/sht_2026.cell8/ballot')).body.result).toBeUndefined()
    expect((await tally(lead, 'cell8', paper[3]!, 7, everybody)).body).toMatchObject({ agreed: true, result: { returned: 7 } })
    expect(await ballotStep(lead, 'cell8.member8')).not.toHaveProperty('ballotId')
  })
})

test('a ballot of three tells in no record who was voted how', async () => {
  const everybody = school.map(({ id }) => id)
  const b = await ballots(r, 'org_school', everybody)
  await b.open('mem_schoolsec', { others: 'PAPER', tellers: everybody.slice(0, 2) })
  const [open] = (await r.get('mem_schoolsec', '/ballots?year=2026&cellId=org_school')).body.items as { id: string }[]
  for (const teller of everybody.slice(0, 2)) await tally('mem_schoolsec', 'school', teller, 3, everybody)
  await b.close('mem_schoolsec', open!.id)
  await r.quiet()
  expect(await ballotStep('mem_schoolsec', 'school.x')).toMatchObject({ class: 'GOOD', votes: null, ballotId: open!.id })
  expect(JSON.stringify((await r.get('mem_schoolsec', '/sheets/sht_2026.school')).body)).not.toContain('"votes"')
  expect(r.parked).toEqual([])
})
