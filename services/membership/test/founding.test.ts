import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registry, type Registry } from './room.ts'

let r: Registry
let root: string
beforeAll(async () => {
  r = await registry()
  root = String((await r.call('POST', '/membership/organisations', { as: r.admin, body: { name: 'Đảng bộ quận', type: 'SUPERIOR_ORG', from: '2020-01-01' } })).body.id)
})
afterAll(() => r.bucket.stop())

const found = (name: string) => r.call('POST', '/membership/organisations', { as: r.admin, body: { name, type: 'GRASSROOTS_ORG', parentId: root, from: '2020-01-01' } })

describe('founding organisations at the same moment', () => {
  test('keeps every one that was acknowledged in the tree; the others are told to come again', async () => {
    const founded: string[] = []
    for (let round = 0; round < 12; round++) {
      const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => found(`Đảng bộ phường ${round}-${index}`)))
      expect(answers.filter(({ status }) => status !== 201 && status !== 412)).toEqual([])
      founded.push(...answers.flatMap(({ status, body }) => (status === 201 ? [String(body.id)] : [])))
    }
    const { body: { nodes } } = await r.call('GET', '/membership/organisations/tree', { as: r.admin })
    const standing = new Set(nodes.map(({ id }: { id: string }) => id))
    expect(founded.length).toBeGreaterThanOrEqual(12)
    expect(founded.filter((id) => !standing.has(id))).toEqual([])
  })
})

test('of a cell that was founded everybody is told once that nobody is in it, and then who is', async () => {
  const made = async (path: string, body: object) => String((await r.call('POST', `/membership${path}`, { as: r.admin, body })).body.id)
  const cellId = await made('/organisations', { name: 'Chi bộ Khu phố 10', type: 'CELL_GRASSROOTS', parentId: root, from: '2020-01-01' })
  const told = async () => {
    await r.settle()
    return r.published.filter(({ type, data }) => type === 'roster.changed.v1' && data['cellId'] === cellId).map(({ data }) => [data['version'], data['members']])
  }
  expect(await told()).toEqual([[1, 0]])
  await made('/members', { cellId, name: 'Lê Văn An', status: 'OFFICIAL', since: '2020-01-01' })
  expect(await told()).toEqual([[1, 0], [2, 1]])
})
