import { expect, test } from 'vitest'
import { all } from '../src/excel/all.ts'

test('a list of many pages is read to its end, in order', async () => {
  const pages = [{ items: [1, 2], next: 'b' }, { items: [], next: 'c' }, { items: [3] }]
  const asked: (string | undefined)[] = []
  expect(await all((cursor) => { asked.push(cursor); return Promise.resolve(pages[asked.length - 1]!) })).toEqual([1, 2, 3])
  expect(asked).toEqual([undefined, 'b', 'c'])
})
