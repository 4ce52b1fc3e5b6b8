import { expect, test } from 'vitest'
import { changed } from '../src/record/changed.ts'

const said = (before: string, after: string) => changed(before, after).map(({ is, text }) => `${{ same: ' ', gone: '-', new: '+' }[is]}${text}`)

test('what was taken out of minutes and what was put in stand where they stood, whatever is the same around them', () => {
  expect(said('Một\nHai\nBa\n', 'Một\nHai rưỡi\nBa\nBốn')).toEqual([' Một', '-Hai', '+Hai rưỡi', ' Ba', '+Bốn'])
  expect(said('Một\nHai', 'Một\nHai')).toEqual([' Một', ' Hai'])
  expect(said('Một\nHai\nBa', 'Ba')).toEqual(['-Một', '-Hai', ' Ba'])
})
