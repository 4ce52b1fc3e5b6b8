import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { retain } from '../src/retention/use-cases.ts'
import { district, type District } from './district.ts'

let d: District
let candidate: string
const CANDIDATE = { name: 'Lý Thị Oanh', status: 'CANDIDATE', birthDate: '2000-05-01', since: '2024-01-01' }
beforeEach(async () => {
  d = await district()
  candidate = (await d.post(d.secretary, '/members', { cellId: d.cell, ...CANDIDATE })).body.id
  await d.settle()
})
afterEach(() => d.bucket.stop())
const code = (answer: { body: { code?: string } }) => answer.body.code
const open = async (as = d.secretary, more: object = {}) => d.post(as, '/admissions', { memberId: candidate, on: '2025-01-06', certificateOn: '2024-06-01', ...more })
const counts = { official: 5, away: 0, exemptAbsent: 0, present: 5, for: 4, against: 1, abstain: 0 }
const etags = new Map<string, string>()
async function step(as: string, id: string, sent: object) {
  const ifMatch = etags.get(id) ?? '"1"'
  const answer = await d.post(as, `/admissions/${id}/steps`, sent, { ifMatch })
  if (answer.etag) etags.set(id, answer.etag)
  return answer
}
const introduced = { step: 'INTRODUCTION', on: '2025-02-03', introducers: ['', ''] }
const way = () => [
  [d.secretary, { ...introduced, introducers: [d.mai, d.hung] }],
  [d.secretary, { step: 'VOTE', on: '2025-03-03', counts }],
  [d.officer, { step: 'APPROVAL', on: '2025-04-01', decisionNo: '45-QĐ/ĐU' }],
  [d.secretary, { step: 'CEREMONY', on: '2025-05-19' }],
  [d.secretary, { step: 'RECOGNITION_VOTE', on: '2026-06-03', counts }],
  [d.wardSecretary, { step: 'RECOGNITION', on: '2026-07-01', decisionNo: '61-QĐ/ĐU' }],
] as const
/** Walks so many steps of the way. */
async function walked(many: number): Promise<string> {
  const { id } = (await open()).body
  for (const [as, sent] of way().slice(0, many)) {
    const answer = await step(as, id, sent)
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
  await d.settle()
  return id
}

describe('an admission', () => {
  test('goes from the cell to recognition, and the record follows', async () => {
    const id = await walked(6)
    const { body } = await d.get(d.secretary, `/admissions/${id}`)
    expect(body).toMatchObject({ state: 'RECOGNISED', memberId: candidate, returned: 0, failedVotes: 0 })
    expect(body.steps.map(({ step: one, by }: { step: string; by: string }) => [one, by])).toEqual([['OPENING', d.secretary], ...way().map(([as, { step: one }]) => [one, as])])
    expect(body.steps[2].vote).toMatchObject({ base: 5, passed: true, sentence: '4/5 đảng viên chính thức được triệu tập tán thành (80%): thông qua.' })
    const member = (await d.get(d.secretary, `/members/${candidate}`)).body
    expect(member).toMatchObject({ status: 'OFFICIAL', admittedOn: '2025-04-01', ceremonyOn: '2025-05-19', officialOn: '2026-05-19', partyAge: 1 })
    expect(member.admission).toBeUndefined()
    expect(member.history.map(({ type, on }: { type: string; on: string }) => [type, on])).toEqual([['REGISTERED', '2024-01-01'], ['ADMITTED', '2025-05-19'], ['RECOGNISED', '2026-07-01']])
  })
  test('is one at a time, for candidates alone, opened by the cell that keeps them', async () => {
    const key = 'the-opening-of-one-case'
    const sent = { memberId: candidate, on: '2025-01-06' }
    const [first, again] = [await d.post(d.secretary, '/admissions', sent, { key }), await d.post(d.secretary, '/admissions', sent, { key })]
    expect([again.status, again.body.id, again.etag]).toEqual([201, first.body.id, first.etag])
    expect(code(await open())).toBe('admission.running')
    expect(code(await open(d.secretary, { memberId: d.mai }))).toBe('admission.not-candidate')
    expect(code(await open(d.mai))).toBe('admission.not-cells')
    expect((await open(d.otherSecretary)).body).toEqual((await open(d.otherSecretary, { memberId: 'mem_none' })).body)
  })
})

describe('a candidate', () => {
  test('is on no roster, owes nothing, and has no rights until the ceremony; then all of it at once', async () => {
    await walked(3)
    const roster = async () => {
      const { file } = d.published.filter(({ type, data }) => type === 'roster.changed.v1' && (data as { cellId: string }).cellId === d.cell).at(-1)!.data as { file: string }
      return (await d.deps.files.json(file) as { members: { id: string; status: string }[] }).members.find(({ id }) => id === candidate)?.status
    }
    expect([await roster(), (await d.get(candidate, `/organisations/${d.cell}`)).status]).toEqual([undefined, 404])
    const { items } = (await d.get(d.secretary, `/due?orgId=${d.cell}`)).body
    expect(items.find(({ memberId }: { memberId: string }) => memberId === candidate)).toMatchObject({ kind: 'CEREMONY', overdue: true })
    await step(d.secretary, (await d.get(d.secretary, `/members/${candidate}`)).body.admission.id, way()[3][1])
    await d.settle()
    expect([await roster(), (await d.get(candidate, `/organisations/${d.cell}`)).status]).toEqual(['PROBATIONARY', 200])
  })
  test('is awaited at a ceremony until thirty working days after the decision, which is told without a name, and again once it was held or the way ended', async () => {
    const told = () => d.published.filter(({ type }) => type === 'ceremony-term.changed.v1').map(({ data }) => data)
    const id = await walked(2)
    expect(told()).toEqual([])
    await step(d.officer, id, way()[2][1])
    const awaited = { admissionId: id, cellId: d.cell, dueOn: '2025-05-16', from: '2025-04-01' }
    expect(told()).toEqual([awaited])
    await step(d.secretary, id, way()[3][1])
    await step(d.secretary, id, way()[4][1])
    expect(told()).toEqual([awaited, { admissionId: id, cellId: d.cell }])
    expect(JSON.stringify(told())).not.toContain(candidate)
  })
  test('reads their own admission; colleagues do not, strangers know of none', async () => {
    const id = await walked(1)
    expect((await d.get(candidate, `/admissions/${id}`)).status).toBe(200)
    expect(code(await d.get(d.mai, `/admissions/${id}`))).toBe('due.not-follower')
    expect((await d.get(d.otherSecretary, `/admissions/${id}`)).body).toEqual((await d.get(d.otherSecretary, '/admissions/adm_none.none')).body)
  })
  test('never enters a step of their own', async () => {
    const id = await walked(4)
    await d.post(d.admin, '/positions', { memberId: candidate, role: 'OFFICER', orgId: d.cell, from: '2025-06-01' })
    await d.settle()
    expect(code(await step(candidate, id, way()[4][1]))).toBe('admission.own')
  })
  test('who dies on the way leaves an admission that ended', async () => {
    const id = await walked(2)
    await d.post(d.secretary, `/members/${candidate}/status`, { to: 'DECEASED', on: '2026-11-01' }, { ifMatch: (await d.get(d.secretary, `/members/${candidate}`)).etag })
    const ended = await d.get(d.secretary, `/admissions/${id}`)
    expect(ended.body).toMatchObject({ state: 'ENDED' })
    etags.set(id, ended.etag!)
    expect(code(await step(d.officer, id, way()[2][1]))).toBe('admission.step-not-open')
  })
})

describe('a step', () => {
  test('of a vote below two thirds leaves the admission where it was, and stays in it', async () => {
    const id = await walked(1)
    const failed = await step(d.secretary, id, { step: 'VOTE', on: '2025-03-03', counts: { ...counts, for: 3, against: 2 } })
    expect(failed.body).toMatchObject({ state: 'INTRODUCED', failedVotes: 1 })
    expect(failed.body.steps.at(-1).vote.sentence).toContain('không thông qua')
    expect((await step(d.secretary, id, { step: 'VOTE', on: '2025-04-03', counts })).body).toMatchObject({ state: 'PROPOSED', failedVotes: 1 })
  })
  test('may be returned by the level above with a reason, and voted again', async () => {
    const id = await walked(2)
    expect(code(await step(d.secretary, id, { step: 'RETURN', on: '2025-03-20', reason: 'Thiếu xác minh lý lịch' }))).toBe('admission.not-above')
    expect((await step(d.wardSecretary, id, { step: 'RETURN', on: '2025-03-20', reason: 'Thiếu xác minh lý lịch' })).body).toMatchObject({ state: 'RETURNED', returned: 1 })
    expect((await step(d.secretary, id, { step: 'VOTE', on: '2025-05-05', counts })).body.state).toBe('PROPOSED')
  })
  test('of refusal or withdrawal ends it, keeps its history, and lets another be opened', async () => {
    const id = await walked(2)
    expect(code(await step(d.secretary, id, { step: 'REFUSAL', on: '2025-03-20', reason: 'Chưa đủ điều kiện' }))).toBe('admission.not-above')
    expect((await step(d.secretary, id, { step: 'WITHDRAWAL', on: '2025-03-20', reason: 'Xin rút' })).body).toMatchObject({ state: 'WITHDRAWN', steps: [{}, {}, {}, { reason: 'Xin rút' }] })
    expect((await open()).status).toBe(201)
  })
  test('after the day it was due is noted as late', async () => {
    const id = await walked(3)
    const held = await step(d.secretary, id, { step: 'CEREMONY', on: '2025-05-20' })
    expect([held.body.steps.at(-1).late, held.body.late]).toEqual([true, true])
  })
  test('names papers that were let in', async () => {
    const id = await walked(1)
    expect(code(await step(d.secretary, id, { step: 'VOTE', on: '2025-03-03', counts, evidence: ['upl_none'] }))).toBe('admission.evidence-unknown')
    const { uploadId } = (await d.post(d.secretary, '/uploads', { name: 'bien-ban.pdf', size: 10, mediaType: 'application/pdf', classification: 'INTERNAL' })).body
    expect((await step(d.secretary, id, { step: 'VOTE', on: '2025-03-03', counts, evidence: [uploadId] })).body.steps.at(-1).evidence).toEqual([uploadId])
    d.clock.now = '2027-06-01T03:00:00Z'
    expect(await retain(d.deps, true)).toMatchObject({ unusedUpload: 0 })
  })
  test.each([
    ['one introducer without a union', 0, { ...introduced, introducers: ['mai'] }, 'admission.introducers-two'],
    ['a probationer who introduces', 0, { ...introduced, introducers: ['mai', 'young'] }, 'admission.introducer-unfit'],
    ['an introducer of another cell', 0, { ...introduced, introducers: ['mai', 'otherSecretary'] }, 'admission.introducer-unfit'],
    ['a vote before anybody introduced', 0, { step: 'VOTE', on: '2025-03-03', counts }, 'admission.step-not-open'],
    ['counts that cannot be', 1, { step: 'VOTE', on: '2025-03-03', counts: { ...counts, for: 6 } }, 'admission.counts'],
    ['a day in the future', 1, { step: 'VOTE', on: '2026-11-23', counts }, 'admission.future'],
    ['a day before the last step', 1, { step: 'VOTE', on: '2025-02-02', counts }, 'admission.before-last'],
    ['a ceremony before the decision', 2, { step: 'CEREMONY', on: '2025-05-19' }, 'admission.step-not-open'],
    ['a vote on recognition during probation', 4, { step: 'RECOGNITION_VOTE', on: '2026-05-18', counts }, 'admission.probation-running'],
    ['a field nobody knows', 2, { step: 'CEREMONY', on: '2025-05-19', rank: 1 }, 'input.invalid'],
  ])('is refused: %s', async (_, many, sent, refused) => {
    const id = await walked(many)
    const people = 'introducers' in sent ? { introducers: sent.introducers.map((name) => d[name as 'mai']) } : {}
    expect(code(await step(d.secretary, id, { ...sent, ...people }))).toBe(refused)
  })
  test('goes on after the cell was merged: whoever came along from it introduces as before', async () => {
    const { id } = (await open()).body
    const merged = await d.post(d.officer, '/reorganisations', { kind: 'MERGE', orgIds: [d.cell, d.other], into: [{ name: 'Chi bộ Khu phố mới', type: 'CELL_SUBORDINATE' }], on: '2026-11-22' })
    expect(merged.status).toBe(201)
    await d.settle()
    etags.set(id, (await d.get(d.officer, `/admissions/${id}`)).etag!)
    const answer = await step(d.officer, id, { ...introduced, on: '2026-11-22', introducers: [d.mai, d.hung] })
    expect([answer.status, answer.body.state ?? answer.body.code]).toEqual([200, 'INTRODUCED'])
  })
  test('by one introducer needs a union beside them', async () => {
    const { id } = (await open()).body
    expect((await step(d.secretary, id, { ...introduced, introducers: [d.mai], union: 'Đoàn Thanh niên phường An Bình' })).status).toBe(200)
  })
  test.each([
    ['without a certificate', {}, { certificateOn: undefined }, 'admission.certificate'],
    ['with one over 60 months old', {}, { certificateOn: '2020-03-02' }, 'admission.certificate'],
    ['of somebody whose age is not known', { birthDate: undefined }, {}, 'admission.birth-unknown'],
    ['of somebody under 18', { birthDate: '2007-03-04' }, {}, 'admission.too-young'],
    ['of somebody over 60 without permission', { birthDate: '1960-01-01' }, {}, 'admission.needs-permission'],
    ['of somebody without lower-secondary school', { schooling: 'PRIMARY' }, {}, 'admission.needs-permission'],
  ])('of a vote is refused %s', async (_, person, opening, refused) => {
    candidate = (await d.post(d.secretary, '/members', { cellId: d.cell, ...CANDIDATE, ...person })).body.id
    const { id } = (await open(d.secretary, opening)).body
    await step(d.secretary, id, way()[0][1])
    expect(code(await step(d.secretary, id, way()[1][1]))).toBe(refused)
    if (refused === 'admission.needs-permission') expect((await step(d.secretary, id, { ...way()[1][1], permissionNo: '9-CV/TU' })).body.steps.at(-1).permissionNo).toBe('9-CV/TU')
  })
  test('is taken once for a key, from the version that was seen', async () => {
    const id = await walked(2)
    const sent = way()[2][1]
    const [key, ifMatch] = ['the-approval-of-one-case', etags.get(id)!]
    const [first, again] = [await d.post(d.officer, `/admissions/${id}/steps`, sent, { key, ifMatch }), await d.post(d.officer, `/admissions/${id}/steps`, sent, { key, ifMatch })]
    expect([first.body.steps.length, again.body.steps.length, again.etag]).toEqual([4, 4, first.etag])
    expect((await d.post(d.officer, `/admissions/${id}/steps`, sent, { ifMatch })).status).toBe(412)
    expect((await d.post(d.officer, `/admissions/${id}/steps`, sent)).status).toBe(428)
  })
})

test('the board says where each stands, for how long, and how many were returned', async () => {
  const id = await walked(2)
  await step(d.officer, id, { step: 'RETURN', on: '2026-11-12', reason: 'Thiếu xác minh' })
  const { body } = await d.get(d.officer, `/admissions?orgId=${d.ward}`)
  expect(body.items).toEqual([expect.objectContaining({ id, name: 'Lý Thị Oanh', cellId: d.cell, state: 'RETURNED', since: '2026-11-12', daysInStep: 10, returned: 1 })])
  expect(body.steps).toEqual([{ state: 'RETURNED', count: 1, longestDays: 10, returned: 1 }])
  expect((await d.get(d.secretary, `/admissions?orgId=${d.cell}&state=OPEN`)).body.items).toEqual([])
  expect((await d.get(d.otherSecretary, `/admissions?orgId=${d.cell}`)).status).toBe(404)
  expect(code(await d.get(d.mai, `/admissions?orgId=${d.cell}`))).toBe('due.not-follower')
})
