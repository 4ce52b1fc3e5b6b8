// A row against the people already recorded.
import { describe, expect, test } from 'vitest'
import type { Existing, MatchKey } from '../../src/roster/index.ts'
import { codes, person, read, roster, type TestCell } from './files.ts'

const binh: Existing = {
  id: 'mem_1', name: 'Trần Thị Bình', birthDate: '1968-09-05', sex: 'FEMALE', citizenId: '999137319567', cardNumber: '12345678', admittedOn: '1990-02-03', officialOn: '1991-02-03',
  status: 'OFFICIAL', cellId: 'org_1.1.8', roles: [{ role: 'SECRETARY', orgId: 'org_1.1.8' }], phone: '0912345678', email: 'binh@example.org',
}
const same = { 'Số CCCD': binh.citizenId!, 'Số thẻ đảng viên': binh.cardNumber! }
const against = async (people: readonly Existing[], changes: Readonly<Record<string, TestCell>>, matchOn: readonly MatchKey[] = ['citizenId']) => {
  const { rows } = await read(roster(person(changes)), { matchOn, existing: () => Promise.resolve(people) })
  return rows[0]!
}

describe('a known person', () => {
  test('is the same when the file says nothing else; a blank cell erases nothing', async () => {
    expect(await against([binh], same)).toMatchObject({ state: 'SAME', memberId: 'mem_1', changed: [] })
  })

  test('is changed in the fields that differ, and only in those', async () => {
    expect(await against([binh], { ...same, 'Điện thoại': '987654321', Email: 'BINH@example.org', 'Chi bộ': 'Chi bộ Khu phố 1', 'Đảng viên': 'Miễn sinh hoạt' })).toMatchObject({ state: 'CHANGED', changed: ['exempt', 'cellId', 'phone'] })
    expect(await against([binh], { ...same, 'Chức vụ Đảng': 'Bí thư' })).toMatchObject({ state: 'SAME' })
    expect(await against([binh], { ...same, 'Chức vụ Đảng': 'Phó Bí thư' })).toMatchObject({ state: 'CHANGED', changed: ['roles'] })
  })

  test('is found by each key a person may choose', async () => {
    expect(await against([binh], { 'Số CCCD': null, 'Số thẻ đảng viên': '12345678' }, ['cardNumber'])).toMatchObject({ state: 'SAME' })
    expect(await against([binh], { 'Số CCCD': null, Email: 'Binh@Example.org' }, ['email'])).toMatchObject({ state: 'SAME' })
  })

  test('who has left waits for a person', async () => {
    expect(codes(await against([{ ...binh, status: 'DECEASED' }], same))).toEqual(['Họ và tên WARNING person.left'])
  })
})

describe('a name alone never matches', () => {
  test('a namesake born the same day with another citizen ID is somebody else', async () => {
    expect(await against([binh], {})).toMatchObject({ state: 'NEW' })
  })

  test('a namesake born the same day whom nothing tells apart is asked about', async () => {
    const row = await against([binh], { 'Số CCCD': null, 'Điện thoại': '0987654321' })
    expect(row).toMatchObject({ state: 'HELD', other: { memberId: 'mem_1' } })
    expect(codes(row)).toEqual(['Họ và tên WARNING person.same-in-records'])
  })

  test('unless the file says nothing new: sent again, it stays quiet', async () => {
    expect(await against([binh], { 'Số CCCD': null })).toMatchObject({ state: 'SAME' })
  })
})

describe('keys that contradict each other are for a person to decide', () => {
  test('one card, two citizen IDs', async () => {
    expect(codes(await against([binh], { 'Số thẻ đảng viên': '12345678' }, ['cardNumber']))).toEqual(['Họ và tên WARNING person.keys-disagree'])
  })

  test('one citizen ID, another name and another birthday', async () => {
    expect(codes(await against([binh], { ...same, 'Họ và tên': 'Lê Văn An', 'Ngày sinh': '01/01/1970' }))).toEqual(['Họ và tên WARNING person.keys-disagree'])
  })

  test('a key that was not chosen', async () => {
    expect(codes(await against([binh], { ...same, 'Điện thoại': '0987654321' }, ['email']))).toEqual(['Họ và tên WARNING person.same-in-records'])
  })

  test('two people behind one row', async () => {
    const other = { ...binh, id: 'mem_2', citizenId: undefined, cardNumber: '87654321', name: 'Trần Thị Bình' }
    expect(codes(await against([binh, other], { 'Số CCCD': binh.citizenId!, 'Số thẻ đảng viên': '87654321' }, ['citizenId', 'cardNumber']))).toEqual(['Họ và tên WARNING person.several'])
  })

  test('a shared address identifies nobody', async () => {
    expect(await against([binh], { 'Họ và tên': 'Lê Văn An', 'Ngày sinh': '01/01/1966', Email: 'binh@example.org' }, ['email'])).toMatchObject({ state: 'NEW' })
  })
})
