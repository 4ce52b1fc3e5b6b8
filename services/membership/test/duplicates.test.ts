import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { areAlike, candidatesAmong } from '../src/duplicate/candidates.ts'
import type { Placed } from '../src/list/read.ts'
import { district, type District } from './district.ts'

const line = (id: string, more: Partial<Placed>): Placed => ({ id, cellId: 'org_c', version: 1, name: 'Nguyễn Văn Hùng', status: 'OFFICIAL', flags: [], since: '2020-01-01', changedOn: '2020-01-01', roles: [], contact: true, concurrent: false, missing: [], ...more })

describe('two records may be one person', () => {
  const why = (a: Partial<Placed>, b: Partial<Placed>) => candidatesAmong([line('mem_b', b), line('mem_a', a)]).map(({ why: reasons, score, first }) => [first.id, reasons, score])

  test('of one name and birth date, whatever the accents', () => {
    expect(why({ birthDate: '1970-01-02' }, { name: 'NGUYEN VAN HUNG', birthDate: '1970-01-02' })).toEqual([['mem_a', ['SAME_NAME_AND_BIRTH'], 90]])
  })
  test('with day and month of birth swapped', () => {
    expect(why({ birthDate: '1970-01-02' }, { birthDate: '1970-02-01' })).toEqual([['mem_a', ['SWAPPED_BIRTH'], 75]])
    expect(why({ birthDate: '1970-01-02' }, { birthDate: '1971-02-01' })).toEqual([])
  })
  test('with a zero of the card lost, or one telephone, when the names are alike', () => {
    expect(why({ cardNumber: '01234567' }, { cardNumber: '12345670' })).toEqual([['mem_a', ['CARD_ZERO'], 85]])
    expect(why({ phone: '0901234567' }, { phone: '0901234567', name: 'Nguyễn Hùng' })).toEqual([['mem_a', ['SAME_PHONE'], 60]])
    expect(why({ phone: '0901234567' }, { phone: '0901234567', name: 'Trần Thị Mai' })).toEqual([])
  })
  test('never by name alone, and less where the sex differs', () => {
    expect(why({}, {})).toEqual([])
    expect(why({ birthDate: '1970-01-02', sex: 'MALE', phone: '0901234567' }, { birthDate: '1970-01-02', sex: 'FEMALE', phone: '0901234567' })).toEqual([['mem_a', ['SAME_NAME_AND_BIRTH', 'SAME_PHONE'], 74]])
  })
  test('whichever is read first, each pair once', () => {
    const people = fc.array(fc.record({ name: fc.constantFrom('Nguyễn Văn Hùng', 'Nguyễn Hùng', 'Trần Mai'), birthDate: fc.constantFrom('1970-01-02', '1970-02-01', '1971-05-05'), phone: fc.constantFrom('0901', '0902') }), { maxLength: 12 })
    fc.assert(fc.property(people, (all) => {
      const lines = all.map((more, index) => line(`mem_${String(index).padStart(2, '0')}`, more))
      const found = candidatesAmong(lines)
      expect(candidatesAmong(lines.toReversed())).toEqual(found)
      expect(new Set(found.map(({ first, second }) => `${first.id}|${second.id}`)).size).toBe(found.length)
      expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    }))
  })
  test('names are alike or not in both directions', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(areAlike(a, b)).toBe(areAlike(b, a))
      expect(areAlike(a, a)).toBe(true)
    }))
    expect([areAlike('Lê Thị Hoa', 'Lê Hoa'), areAlike('Lê Thị Hoa', 'Lê Thị Hòa'), areAlike('Lê Thị Hoa', 'Lê Thị Hoan'), areAlike('Lê Thị Hoa', 'Lê Thị Huệ')]).toEqual([true, true, true, false])
  })
})

describe('records of one person', () => {
  let d: District
  let twin: string
  const record = async (id: string, as = d.admin) => (await d.get(as, `/members/${id}`)).body
  const pairs = async (as: string, orgId = d.ward) => (await d.get(as, `/duplicates?orgId=${orgId}`)).body.items as { why: { reason: string; sentence: string }[]; records: { id: string; phone: string; version: number }[] }[]
  const merging = async (fields: object, more: object = {}) => ({ keepId: d.hung, dropId: twin, keepVersion: (await record(d.hung)).version, dropVersion: (await record(twin)).version, fields, reason: 'Nhập trùng khi sáp nhập', ...more })
  beforeAll(async () => {
    d = await district()
    const patch = (id: string, body: object) => d.call('PATCH', `/membership/members/${id}`, { as: d.officer, body, ifMatch: '"1"' })
    await patch(d.hung, { birthDate: '1970-01-02', phone: '0901234567', cardNumber: '11112222' })
    await patch(d.mai, { birthDate: '1980-03-04' })
    const made = (name: string, more: object) => d.post(d.admin, '/members', { cellId: d.other, name, status: 'OFFICIAL', since: '2018-05-01', ...more }).then(({ body }) => String(body.id))
    twin = await made('Đỗ Văn Hùng', { birthDate: '1970-01-02', citizenId: '079070000001', email: 'hung@example.org', phone: '0907777777', positions: [{ role: 'MINUTE_TAKER', orgId: d.other, from: '2021-01-01' }] })
    await made('Trần Thị Mai', { birthDate: '1980-04-03' })
    await d.settle()
  })
  afterAll(() => d.bucket.stop())

  test('are listed for who keeps both, with why and masked', async () => {
    const found = await pairs(d.officer)
    expect(found.map(({ why }) => why[0]?.reason)).toEqual(['SAME_NAME_AND_BIRTH', 'SWAPPED_BIRTH'])
    expect(found[0]!.records.map(({ phone }) => phone).toSorted()).toEqual(['•••••••567', '•••••••777'])
    expect(await pairs(d.secretary, d.cell)).toEqual([])
    expect((await d.get(d.wardSecretary, `/duplicates?orgId=${d.cell}`)).body.code).toBe('member.not-registrar')
    expect((await d.get(d.mai, `/duplicates?orgId=${d.other}`)).status).toBe(404)
  })
  test('found to be two are never listed again, whoever asks, and the first word stands', async () => {
    const [, mais] = await pairs(d.officer)
    const memberIds = mais!.records.map(({ id }) => id)
    expect((await d.post(d.secretary, '/duplicates/dismissals', { memberIds, why: 'Hai người khác nhau' })).status).toBe(404)
    expect((await d.post(d.officer, '/duplicates/dismissals', { memberIds, why: 'Hai chị em họ khác nhau' })).body.by).toBe(d.officer)
    expect((await d.post(d.admin, '/duplicates/dismissals', { memberIds: memberIds.toReversed(), why: 'Tôi cũng thấy như vậy' })).body.why).toBe('Hai chị em họ khác nhau')
    expect(await pairs(d.officer)).toHaveLength(1)
    expect(await pairs(d.admin)).toHaveLength(1)
  })
  test('are merged by the officer alone, at the versions they saw, and only when every difference is decided', async () => {
    const merge = async (as: string, body: object) => d.post(as, '/duplicates/merges', body)
    expect((await merge(d.secretary, await merging({}))).status).toBe(404)
    expect((await merge(d.wardSecretary, await merging({}))).body.code).toBe('merge.not-officer')
    expect((await merge(d.officer, await merging({}, { dropVersion: 9 }))).status).toBe(412)
    expect((await merge(d.officer, await merging({}))).body).toMatchObject({ code: 'merge.undecided', fields: ['phone', 'membership'] })
    expect((await merge(d.officer, await merging({ phone: d.mai, membership: d.hung }))).body.code).toBe('merge.choice')
    expect((await merge(d.officer, { ...(await merging({})), dropId: d.hung })).body.code).toBe('duplicate.same')
    expect((await merge(d.officer, { ...(await merging({})), keepId: d.officer, keepVersion: 1 })).body.code).toBe('duplicate.own')
  })
  test('wait until a transfer of the one that goes has ended', async () => {
    const asked = await d.post(d.officer, '/transfers', { memberId: twin, toOrgId: d.cell, kind: 'OFFICIAL', on: '2026-11-22', reason: 'Chuyển nơi công tác' })
    expect(asked.status).toBe(201)
    expect((await d.post(d.officer, '/duplicates/merges', await merging({ phone: twin, membership: d.hung }))).body.code).toBe('merge.transfer-open')
    expect((await d.post(d.officer, `/transfers/${asked.body.id}/withdraw`, { reason: 'Hồ sơ bị nhập trùng' })).status).toBe(200)
  })
  test('become one: chosen values, both pasts, numbers that find the kept one, and a stone that points to it', async () => {
    const discipline = (await d.post(d.officer, `/members/${twin}/disciplines`, { measure: 'WARNING', on: '2026-03-01', decisionNo: '7-QĐ/UBKT', subject: 'Vi phạm quy chế làm việc', classification: 'INTERNAL' })).body.id
    const body = await merging({ phone: twin, membership: d.hung })
    const key = randomUUID()
    const merged = await d.call('POST', '/membership/duplicates/merges', { as: d.officer, body, key })
    expect([merged.status, merged.body.phone, merged.body.citizenId, merged.body.cardNumber, merged.body.cellId]).toEqual([200, '•••••••777', '•••••••••001', '•••••222', d.cell])
    expect(merged.body.history.map(({ type, on, cellId }: { type: string; on: string; cellId: string }) => [type, on, cellId])).toEqual([['REGISTERED', '2018-05-01', d.other], ['REGISTERED', '2020-01-01', d.cell], ['MERGED', '2026-11-22', d.cell]])
    expect(merged.body.positions).toMatchObject([{ role: 'MINUTE_TAKER', orgId: d.other }])
    expect((await d.call('POST', '/membership/duplicates/merges', { as: d.officer, body, key })).body).toEqual(merged.body)
    await d.settle()
    const stone = await d.get(d.officer, `/members/${twin}`)
    expect([stone.status, stone.body.code, stone.body.into]).toEqual([410, 'member.merged', d.hung])
    expect((await d.get(d.mai, `/members/${twin}`)).body).toEqual((await d.get(d.mai, '/members/mem_zzzzzzzz')).body)
    const taken = await d.post(d.admin, '/members', { cellId: d.cell, name: 'Ai Đó', status: 'OFFICIAL', citizenId: '079070000001' })
    expect(taken.body.code).toBe('member.identity-taken')
    expect((await d.post(d.hung, `/members/${d.hung}/disciplines/reveal`, {})).body.items.map(({ id }: { id: string }) => id)).toEqual([discipline])
    expect(await pairs(d.officer)).toEqual([])
  })
  test('leave no rights and no place in lists to the dropped one', async () => {
    const listed = (await d.get(d.officer, `/members?orgId=${d.other}`)).body.items.map(({ id }: { id: string }) => id)
    expect(listed).not.toContain(twin)
    const below = (await d.get(d.officer, `/members?orgId=${d.ward}&subtree=true&limit=100`)).body.items.map(({ id }: { id: string }) => id)
    expect([below.includes(twin), below.filter((id: string) => id === d.hung).length]).toEqual([false, 1])
    expect((await d.get(twin, '/organisations')).body.items).toEqual([])
    expect((await d.holders(d.other)).filter(({ role }) => role === 'MINUTE_TAKER').map(({ memberId }) => memberId)).toEqual([d.hung])
    expect(d.published.filter(({ type }) => type === 'member.merged.v1').map(({ data }) => data)).toEqual([{ from: twin, into: d.hung, cells: [d.cell, d.other] }])
  })
  test('tell everybody which record became theirs, with their rights and in what is asked of others for their export', async () => {
    const rights = () => d.published.filter(({ type }) => type === 'grants.changed.v1').flatMap(({ data }) => (data as { members: { memberId: string; version: number; formerly?: string[] }[] }).members).filter(({ memberId }) => memberId === d.hung)
    const after = (await record(d.hung)).version as number
    expect(rights().filter(({ version }) => version === after).map(({ formerly }) => formerly)).toEqual(rights().filter(({ version }) => version === after).map(() => [twin]))
    expect(rights().some(({ version }) => version === after)).toBe(true)
    expect((await d.post(d.hung, `/members/${d.hung}/exports`, {})).status).toBe(201)
    expect(d.published.filter(({ type }) => type === 'person.export-requested.v1').at(-1)?.data).toMatchObject({ memberId: d.hung, formerly: [twin], orgs: expect.arrayContaining([d.cell, d.other]) })
  })
  test('cannot be changed by the name of the dropped one any more', async () => {
    const again = { keepId: d.mai, dropId: twin, keepVersion: 2, dropVersion: 2, reason: 'Nhập trùng lần nữa' }
    const answers = [await d.post(d.officer, `/members/${twin}/reveal`, { fields: ['phone'], reason: 'Đối chiếu hồ sơ giấy' }), await d.call('PATCH', `/membership/members/${twin}`, { as: d.officer, body: { note: 'x' }, ifMatch: '"2"' }), await d.post(d.officer, '/duplicates/merges', again)]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
  })
})

describe('a merge that was a mistake', () => {
  let d: District
  let [keep, drop, deputy] = ['', '', '']
  const record = async (id: string) => (await d.get(d.admin, `/members/${id}`)).body
  const version = async (id: string) => Number((await record(id)).version)
  const merged = async () => {
    const { body } = await d.post(d.officer, '/duplicates/merges', { keepId: keep, dropId: drop, keepVersion: await version(keep), dropVersion: await version(drop), fields: { name: keep, phone: keep, email: keep, citizenId: keep, membership: keep }, reason: 'Tưởng là hồ sơ trùng' })
    await d.settle()
    return String(body.mergeId)
  }
  const undo = (id: string, as = d.officer, more: object = {}) => d.post(as, `/duplicates/merges/${id}/undo`, { reason: 'Nhầm hai người cùng tên' }, more)
  const made = async (cellId: string, more: object) => String((await d.post(d.admin, '/members', { cellId, name: 'Nguyễn Thị Hoa', status: 'OFFICIAL', since: '2018-05-01', ...more })).body.id)
  beforeAll(async () => {
    d = await district()
    keep = await made(d.cell, { citizenId: '079070000011', email: 'hoa@example.org', phone: '0901111111' })
    drop = await made(d.other, { citizenId: '079070000022', email: 'hoa2@example.org', phone: '0902222222', positions: [{ role: 'MINUTE_TAKER', orgId: d.other, from: '2021-01-01' }] })
    deputy = await made(d.other, { name: 'Lý Văn Phú' })
    await d.settle()
    await d.post(d.wardSecretary, '/stand-ins', { orgId: d.other, role: 'MINUTE_TAKER', standsInFor: drop, memberId: deputy, from: '2026-11-22', to: '2026-12-20', reason: 'Đi công tác' })
    await d.post(d.officer, `/members/${drop}/disciplines`, { measure: 'WARNING', on: '2026-03-01', decisionNo: '8-QĐ/UBKT', subject: 'Vi phạm quy chế làm việc', classification: 'INTERNAL' })
    await d.settle()
  })
  afterAll(() => d.bucket.stop())
  const known = async () => Promise.all([keep, drop].map(async (id) => ({ ...(await record(id)), version: 0, signedOutAt: undefined })))
  const reveal = async (id: string) => (await d.post(id, `/members/${id}/disciplines/reveal`, {})).body.items.length

  test('is taken back whole: both records, their numbers, posts, stand-ins and disciplines, and everybody is told', async () => {
    const before = [await known(), await d.holders(d.other)]
    const id = await merged()
    expect((await d.holders(d.other)).find(({ standsInFor }) => standsInFor !== undefined)?.standsInFor).toBe(keep)
    const key = randomUUID()
    expect((await undo(id, d.officer, { key })).body).toMatchObject({ id, keepId: keep, dropId: drop, undone: { by: d.officer, reason: 'Nhầm hai người cùng tên' } })
    expect((await undo(id, d.officer, { key })).status).toBe(200)
    await d.settle()
    expect([await known(), await d.holders(d.other)]).toEqual(before)
    expect([await reveal(keep), await reveal(drop)]).toEqual([0, 1])
    expect(d.published.findLast(({ type }) => type === 'member.separated.v1')?.data).toEqual({ from: drop, into: keep, cells: [d.cell, d.other] })
    for (const citizenId of ['079070000011', '079070000022']) expect((await d.post(d.admin, '/members', { cellId: d.cell, name: 'Ai Đó', status: 'OFFICIAL', citizenId })).body.code).toBe('member.identity-taken')
    expect((await undo(id)).body.code).toBe('merge.undone')
  })
  test('is for the officer of both alone, not after a day, and not once either was changed or a number given to another', async () => {
    const id = await merged()
    expect([(await undo(id, d.otherSecretary)).status, (await undo(id, d.wardSecretary)).body.code, (await undo('mrg_zzzzzzzzzz')).status]).toEqual([404, 'merge.not-officer', 404])
    d.clock.now = '2026-11-23T03:00:01Z'
    expect((await undo(id)).body.code).toBe('merge.too-late-to-undo')
    d.clock.now = '2026-11-22T03:00:00Z'
    const taken = await made(d.cell, { name: 'Ai Khác', citizenId: '079070000022' })
    expect((await undo(id)).body.code).toBe('member.identity-taken')
    await d.call('PATCH', `/membership/members/${taken}`, { as: d.officer, body: { citizenId: '079070000033' }, ifMatch: '"1"' })
    await d.call('PATCH', `/membership/members/${keep}`, { as: d.officer, body: { note: 'Đã đối chiếu' }, ifMatch: `"${await version(keep)}"` })
    expect((await undo(id)).body).toMatchObject({ code: 'merge.changed-since' })
  })
  test('does not lose that processing is restricted for the one that goes', async () => {
    const [first, second] = [await made(d.cell, { name: 'Tạ Thu' }), await made(d.cell, { name: 'Tạ Thu' })]
    await d.post(d.officer, `/members/${second}/restriction`, { reason: 'Theo đề nghị' })
    await d.settle()
    await d.post(d.officer, '/duplicates/merges', { keepId: first, dropId: second, keepVersion: await version(first), dropVersion: await version(second), fields: {}, reason: 'Nhập trùng hồ sơ' })
    expect((await record(first)).restrictedSince).toBe('2026-11-22T03:00:00.000Z')
    expect(d.published.findLast(({ type }) => type === 'processing.restricted.v1')?.data).toEqual({ memberId: first, restricted: true })
  })
})
