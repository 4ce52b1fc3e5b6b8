import { freshTable } from '@nen-nep/testing'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { addAndEdit, editRow, getRow, putRow, Standing, type Edit } from '../src/index.ts'

let table: Awaited<ReturnType<typeof freshTable>>
const key = { pk: 'B#1', sk: 'BOX' }
beforeAll(async () => {
  table = await freshTable(inject('dynamodb'))
  await putRow(table, { row: { ...key, open: true, w: {} }, when: { is: 'any' } })
})
const mark = (place: string, value: string): Edit => ({ key, set: [[['w', place], value]], is: [[['open'], true]], absent: [['w', place]] })
const standing = (error: unknown) => (error instanceof Standing ? error.row : 'another error')

describe('An edit', () => {
  it('writes into a map without reading, in one round trip', async () => {
    table.meter.read(true)
    await editRow(table, mark('3', 'a'))
    expect(table.meter.read(true)).toMatchObject({ roundTrips: 1, rcu: 0 })
    expect(await getRow(table, key, true)).toMatchObject({ w: { 3: 'a' } })
  })
  it('shows what stands where a condition fails, and changes nothing', async () => {
    expect(await editRow(table, mark('3', 'b')).catch(standing)).toMatchObject({ w: { 3: 'a' } })
    expect(await editRow(table, { ...mark('4', 'b'), is: [[['open'], false]] }).catch(standing)).toMatchObject({ open: true })
    expect((await getRow(table, key, true))?.['w']).toEqual({ 3: 'a' })
  })
  it('makes no row that is not there', async () => {
    expect(await editRow(table, { key: { pk: 'B#2', sk: 'BOX' }, set: [[['open'], true]] }).catch(standing)).toBeUndefined()
    expect(await getRow(table, { pk: 'B#2', sk: 'BOX' }, true)).toBeUndefined()
  })
  it('goes together with a new row or not at all', async () => {
    const row = { pk: 'B#1', sk: 'V#7', t: 'tag' }
    await addAndEdit(table, row, mark('7', 'x'))
    expect(await addAndEdit(table, { ...row, t: 'other' }, mark('8', 'x')).catch(standing)).toMatchObject({ t: 'tag' })
    expect(await addAndEdit(table, { ...row, sk: 'V#8' }, mark('7', 'x')).catch(standing)).toMatchObject({ open: true })
    expect(await getRow(table, { pk: 'B#1', sk: 'V#8' }, true)).toBeUndefined()
    expect((await getRow(table, key, true))?.['w']).toEqual({ 3: 'a', 7: 'x' })
  })
})
