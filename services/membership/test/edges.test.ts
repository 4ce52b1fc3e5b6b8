import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readName } from '../src/roster/value-name.ts'
import { district, type District } from './district.ts'

let d: District
beforeAll(async () => {
  d = await district()
})
afterAll(() => d.bucket.stop())

const add = (name: string, more: object = {}) => d.post(d.officer, '/members', { cellId: d.cell, name, status: 'OFFICIAL', since: '2020-01-01', ...more })
const kept = async (id: string) => (await d.get(d.officer, `/members/${id}`)).body

describe('a name', () => {
  test('of one word is a whole name, found and sorted by it', async () => {
    const { body } = await add('Hằng')
    await d.settle()
    expect((await kept(body.id)).name).toBe('Hằng')
    expect((await d.get(d.officer, `/members?orgId=${d.cell}&q=hang`)).body.items.map(({ name }: { name: string }) => name)).toEqual(['Hằng'])
    expect(readName('Hằng')).toMatchObject({ value: 'Hằng' })
  })
  // Typed in parts, each of these is up to three UTF-16 units; the last has no composed form at all.
  test.each(['ễ'.normalize('NFD'), 'Đ', 'm̃'])('of a hundred letters such as %s is taken, and one of a hundred and one is refused by its field', async (letter) => {
    const { status, body } = await add(letter.repeat(100))
    expect([status, (await kept(body.id)).name]).toEqual([201, letter.repeat(100).normalize('NFC')])
    expect(readName(letter.repeat(100)).problem?.code).not.toBe('name.too-long')
    const refused = await add(letter.repeat(101))
    expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([400, '/name'])
    expect(readName(letter.repeat(101))).toMatchObject({ problem: { code: 'name.too-long' } })
  })
})

describe('a day of life', () => {
  test.each(['1930-02-03', '1974-12-31', '1996-02-29'])('such as the birth on %s, also before 1975, is the day that was written', async (birthDate) => {
    const { body } = await add('Nguyễn Văn Cổ', { birthDate })
    expect((await kept(body.id)).birthDate).toBe(birthDate)
  })
  test('that never was is refused', async () => expect((await add('Nguyễn Văn Cổ', { birthDate: '1997-02-29' })).status).toBe(400))
})

describe('two people', () => {
  test('with the same name and birthday are two records, shown as a pair and never made one by themselves', async () => {
    const both = await Promise.all(['1', '2'].map(() => add('Phan Thị Sinh', { birthDate: '1980-05-06' })))
    const ids = both.map(({ body }) => String(body.id))
    expect(new Set(ids).size).toBe(2)
    await d.settle()
    const pairs = (await d.get(d.officer, `/duplicates?orgId=${d.ward}`)).body.items
    expect(pairs.some((pair: object) => ids.every((id) => JSON.stringify(pair).includes(id)))).toBe(true)
    expect(await Promise.all(ids.map(async (id) => (await kept(id)).name))).toEqual(['Phan Thị Sinh', 'Phan Thị Sinh'])
  })
})

describe('a cell', () => {
  test('that falls below three full members is told of, with what the superior must do', async () => {
    const broken = async () => (await d.get(d.officer, `/organisations/thresholds?orgId=${d.other}`)).body.items.map(({ rule }: { rule: string }) => rule)
    expect(await broken()).not.toContain('TOO_FEW_OFFICIAL')
    const { version } = await kept(d.otherSecretary)
    const died = await d.call('POST', `/membership/members/${d.otherSecretary}/status`, { as: d.officer, ifMatch: `"${version}"`, body: { to: 'DECEASED', on: '2026-11-20' } })
    expect(died.status).toBe(200)
    await d.settle()
    expect(await broken()).toContain('TOO_FEW_OFFICIAL')
  })
})
