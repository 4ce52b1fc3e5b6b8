import * as v from 'valibot'
import { expect, test } from 'vitest'
import { compareNames } from '../src/names.ts'
import { worthOf } from '../src/workspace/score-choices.tsx'
import { rollNow } from '../src/workspace/marks.ts'
import { Sitting } from '../src/api/sitting.ts'

test('people stand by their given name, then by the whole name, as Vietnamese sorts', () => {
  expect(['Vũ Thị Ước', 'Đặng An', 'Lê Ân', 'Bùi An', 'Lý Đào', 'Trần Dũng'].toSorted(compareNames)).toEqual(['Bùi An', 'Đặng An', 'Lê Ân', 'Trần Dũng', 'Lý Đào', 'Vũ Thị Ước'])
})
test('the roll is called by given name, whatever was recorded since', () => {
  const head = (memberId: string, name: string) => ({ memberId, name, official: true, owed: true })
  const read = v.parse(v.pick(Sitting, ['roll']), { roll: [head('mem_b', 'Lê Bình'), head('mem_a', 'Phạm An')] })
  const roll = rollNow(read, [{ rows: [{ memberId: 'mem_b', state: 'PRESENT' }] }])
  expect(roll.map(({ name, state }) => [name, state])).toEqual([['Phạm An', undefined], ['Lê Bình', 'PRESENT']])
})
test('an answer is worth what the sheet says: all of a line for a yes, the points of an option, or the points themselves', () => {
  const radio = { kind: 'RADIO' as const, options: [{ code: 'FULL', label: 'Đủ', points: 5 }, { code: 'SOME', label: 'Một phần', points: 2 }] }
  expect([worthOf(true, { kind: 'TOGGLE' }, 10), worthOf(false, { kind: 'TOGGLE' }, 10), worthOf(7, { kind: 'NUMERIC' }, 10), worthOf('SOME', radio, 5), worthOf('GONE', radio, 5)]).toEqual([10, 0, 7, 2, 0])
})
