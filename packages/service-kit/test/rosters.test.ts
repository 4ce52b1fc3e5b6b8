import { RosterChanged } from '@nen-nep/contracts'
import { getRow, onRosters, putNewer, reactionsOf, type ServiceTable } from '@nen-nep/service-kit'
import { deliver, freshTable } from '@nen-nep/testing'
import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'

const keyOf = (cellId: string) => ({ pk: `C#${cellId}`, sk: 'ROS' })
let table: ServiceTable
let fetched: string[]
let gone: Set<string>
const reactions = reactionsOf<{ table: ServiceTable }>(onRosters(keyOf, async (deps, { cellId, version, file }) => {
  fetched.push(file)
  if (gone.has(file)) throw new Error('the file is not there')
  await putNewer(deps.table, { ...keyOf(cellId), version, file })
}))
const changed = (cellId: string, version: number) => ({ id: `${cellId}@${version}.0`, at: '2026-12-01T00:00:00Z', by: 'mem_officer', version, ...RosterChanged({ cellId, version, file: `${cellId}/${version}`, contacts: '-', members: 3 }) })
const hear = (...events: ReturnType<typeof changed>[]) => deliver(reactions, { table }, events)
const versionOf = async (cellId: string) => (await getRow(table, keyOf(cellId), true))?.['version']
beforeAll(async () => { table = await freshTable(inject('dynamodb')) })
beforeEach(() => {
  fetched = []
  gone = new Set()
})

describe('rosters that come together', () => {
  test('are fetched once for each cell, the newest alone', async () => {
    await hear(changed('a', 1), changed('b', 2), changed('a', 3), changed('a', 2), changed('b', 1))
    expect(fetched.toSorted()).toEqual(['a/3', 'b/2'])
    expect([await versionOf('a'), await versionOf('b')]).toEqual([3, 2])
  })
  test('are not fetched when what stands is as new, so that a file that is gone troubles nobody', async () => {
    await hear(changed('c', 5))
    gone = new Set(['c/4', 'c/5'])
    expect(await hear(changed('c', 4), changed('c', 5))).toEqual([])
    expect([fetched, await versionOf('c')]).toEqual([['c/5'], 5])
  })
  test('end at the newest version in whatever order and batches they come', async () => {
    let cells = 0
    await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 15 }), async (versions) => {
      const cellId = `x${cells++}`
      await hear(...versions.map((version) => changed(cellId, version)))
      expect(await versionOf(cellId)).toBe(Math.max(...versions))
    }), { numRuns: 20 })
  })
})
