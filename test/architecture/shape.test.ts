import { describe, expect, test } from 'vitest'
import { sources, tests } from './sources.ts'

const written = sources.filter(({ path }) => !path.endsWith('.mjs'))
const MARKS = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'X'.repeat(3), 'HA' + 'CK'].join('|')})\\b`)

describe('source files', () => {
  test('are small: the median at most 80 lines, none above 250', () => {
    const lengths = written.map(({ lines }) => lines).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80)
    expect(written.filter(({ lines }) => lines > 250).map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })
  test('are named in small letters and hyphens', () => {
    const plain = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.(ts|tsx|mjs)$/
    expect([...sources, ...tests].map(({ path }) => path).filter((path) => !path.startsWith('packages/web/') && !plain.test(path.split('/').at(-1) ?? ''))).toEqual([])
  })
  test('leave no marks of unfinished work', () => {
    expect([...sources, ...tests].filter(({ text }) => MARKS.test(text)).map(({ path }) => path)).toEqual([])
  })
  test('switch no lint rule off without a reason', () => {
    expect([...sources, ...tests].flatMap(({ path, text }) => (text.match(/^.*(eslint-disable|@ts-(ignore|nocheck|expect-error)).*$/gm) ?? []).filter((line) => !/(--|: ).{10,}/.test(line)).map((line) => `${path}: ${line.trim()}`))).toEqual([])
  })
})
