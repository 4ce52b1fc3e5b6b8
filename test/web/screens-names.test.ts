import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { key } from './screens-key.ts'

/** A picture's name where it is taken: `seen('name')`, `picture(page)('name')`; first in a row of a room, last in one of the year. */
const ways = [/(?<![\w.])seen(?:\(\w+\))?\('([a-z-]+)'\)/g, /\['([a-z-]+)', [`'][^`']+[`'], '/g, /'[^']+', '([a-z-]+)'[\])]/g]
const namesIn = (file: string) => {
  const text = readFileSync(join(import.meta.dirname, file), 'utf8')
  return (file === 'screens-year.ts' ? [ways[0]!, ways[2]!] : [ways[0]!, ways[1]!]).flatMap((way) => [...text.matchAll(way)].flatMap(([, name = '']) => name))
}
const names = ['evening.ts', 'year-of.ts', 'screens-parts.ts', 'screens-year.ts', 'meetings-of.ts', 'registry.ts'].flatMap(namesIn)

test('every picture has a name of its own, so that none is written over another, and those of the documents are all taken', () => {
  expect(names.length).toBeGreaterThan(75)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  expect(key.filter((name) => !names.includes(name))).toEqual([])
})
