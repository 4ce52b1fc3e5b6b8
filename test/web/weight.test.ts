import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWeb } from '@nen-nep/toolchain/web'
import { expect, test } from 'vitest'

const dist = buildWeb()
const assets = readdirSync(join(dist, 'assets'))
const kB = (ending: string, packed: boolean) =>
  assets.filter((name) => name.endsWith(ending)).reduce((sum, name) => {
    const bytes = readFileSync(join(dist, 'assets', name))
    return sum + (packed ? gzipSync(bytes, { level: 9 }) : bytes).length
  }, 0) / 1000

test('the pages stay light: scripts at most 115 kB packed, styles 10, fonts 55 in exactly two faces', () => {
  expect(kB('.js', true)).toBeLessThanOrEqual(115)
  expect(kB('.css', true)).toBeLessThanOrEqual(10)
  expect(kB('.woff2', false)).toBeLessThanOrEqual(55)
  expect(assets.filter((name) => name.endsWith('.woff2'))).toHaveLength(2)
})

test('nothing is inline, so the policy of the site needs no exception', () => {
  const html = readFileSync(join(dist, 'index.html'), 'utf8')
  expect(html).toContain('<html lang="vi">')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
})
