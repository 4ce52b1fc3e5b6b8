import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWeb } from '@nen-nep/toolchain/web'
import { expect, test } from 'vitest'

const dist = buildWeb()
const assets = readdirSync(join(dist, 'assets'))
const bytesOf = (name: string) => readFileSync(join(dist, 'assets', name))
const packed = (name: string) => gzipSync(bytesOf(name), { level: 9 }).length / 1000
const named = (ending: string) => assets.filter((name) => name.endsWith(ending))
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0)
/** What the first page asks for at once. */
const first = named('.js').filter((name) => readFileSync(join(dist, 'index.html'), 'utf8').includes(name))

test('the pages stay light: scripts of the first at most 115 kB packed, of any other 15, styles 10, fonts 55 in exactly two faces', () => {
  expect(first.length).toBeGreaterThan(0)
  expect(sum(first.map(packed))).toBeLessThanOrEqual(115)
  for (const name of named('.js').filter((each) => !first.includes(each))) expect(packed(name), name).toBeLessThanOrEqual(15)
  expect(sum(named('.css').map(packed))).toBeLessThanOrEqual(10)
  expect(sum(named('.woff2').map((name) => bytesOf(name).length / 1000))).toBeLessThanOrEqual(55)
  expect(named('.woff2')).toHaveLength(2)
})

test('nothing is inline, so the policy of the site needs no exception', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  expect(html).toContain('<html lang="vi">')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
})
