import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWeb } from '@nen-nep/toolchain/web'
import { expect, test } from 'vitest'

const dist = buildWeb()
const assets = readdirSync(join(dist, 'assets'))
const bytesOf = (name: string, packed: boolean) => {
  const bytes = readFileSync(join(dist, 'assets', name))
  return (packed ? gzipSync(bytes, { level: 9 }) : bytes).length / 1000
}
const kB = (names: readonly string[], packed: boolean) => names.reduce((sum, name) => sum + bytesOf(name, packed), 0)
const ending = (end: string) => assets.filter((name) => name.endsWith(end))
/** What a first visit loads: the scripts that the page names. */
const html = readFileSync(join(dist, 'index.html'), 'utf8')
const first = ending('.js').filter((name) => html.includes(name))

test('the first page stays light: scripts at most 115 kB packed, styles 10, fonts 55 in exactly two faces', () => {
  expect(first.length).toBeGreaterThan(0)
  expect(kB(first, true)).toBeLessThanOrEqual(115)
  expect(kB(ending('.css'), true)).toBeLessThanOrEqual(10)
  expect(kB(ending('.woff2'), false)).toBeLessThanOrEqual(55)
  expect(ending('.woff2')).toHaveLength(2)
})

test('every other page adds at most 15 kB of scripts', () => {
  const later = ending('.js').filter((name) => !first.includes(name))
  expect(later.length).toBeGreaterThan(5)
  for (const name of later) expect(bytesOf(name, true), name).toBeLessThanOrEqual(15)
})

test('nothing is inline, so the policy of the site needs no exception', () => {
  expect(html).toContain('<html lang="vi">')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
})
