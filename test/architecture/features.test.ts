import { readFileSync } from 'node:fs'
import { inRoot } from '@nen-nep/toolchain/root'
import { expect, test } from 'vitest'
import { tests } from './sources.ts'

const page = readFileSync(inRoot('docs/features.md'), 'utf8')
const rows = [...page.matchAll(/^\| ([A-GN]\d+) \| .+? \| (done|API|partly|not yet) \| (.*?) ?\|$/gm)].map(([, id = '', state = '', shown = '']) => ({ id, state, shown }))
const LETTERS = { A: 14, B: 28, C: 21, D: 10, E: 9, F: 10, G: 8, N: 22 }

test('the page of features names every row once, in order', () => {
  expect(rows.map(({ id }) => id)).toEqual(Object.entries(LETTERS).flatMap(([letter, many]) => Array.from({ length: many }, (_, index) => `${letter}${index + 1}`)))
})
test('counts its rows rightly', () => {
  const many = (state: string) => rows.filter((row) => row.state === state).length
  expect(page).toContain(`${many('done')} are done, ${many('API')} work over the API, ${many('partly')} partly, ${many('not yet')} not yet.`)
})
test('shows what is done by tests that exist', () => {
  const known = tests.map(({ path }) => path)
  const named = rows.flatMap(({ id, shown }) => [...shown.matchAll(/`([\w/-]+\.test\.ts)`/g)].map(([, file = '']) => ({ id, file })))
  expect(named.filter(({ file }) => !known.some((path) => path.endsWith(`/${file}`) || path === file))).toEqual([])
  expect(rows.filter(({ state, shown }) => (state === 'done' || state === 'API') && !shown.includes('.test.ts'))).toEqual([])
})
