import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildWeb } from '@nen-nep/toolchain/web'
import * as v from 'valibot'
import { expect, test } from 'vitest'

const dist = buildWeb()
const assets = readdirSync(join(dist, 'assets'))
const bytesOf = (name: string, packed: boolean) => {
  const bytes = readFileSync(join(dist, 'assets', name))
  return (packed ? gzipSync(bytes, { level: 9 }) : bytes).length / 1000
}
const kB = (names: readonly string[], packed: boolean) => names.reduce((sum, name) => sum + bytesOf(name, packed), 0)
const ending = (end: string) => assets.filter((name) => name.endsWith(end))
const html = readFileSync(join(dist, 'index.html'), 'utf8')
const Kit = v.record(v.string(), v.string())
const text = (name: string) => readFileSync(join(dist, 'assets', name), 'utf8')
/** What a script cannot run without: the files that it imports at once. */
const needs = (name: string): string[] => [name, ...[...text(name).matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)/g)].flatMap(([, one = '']) => needs(one))]
const start = ending('.js').filter((name) => !/^(vi|en)-/.test(name))
/** What a first visit loads in a language: the start script, and the set that it begins. */
const firstIn = (language: string) => [...new Set([...start, ...ending('.js').filter((name) => name.startsWith(`${language}-main-`)).flatMap(needs)])]

test.each(['vi', 'en'])('the first page in %s stays light: scripts at most 115 kB packed', (language) => {
  expect(firstIn(language).length).toBeGreaterThan(start.length)
  expect(kB(firstIn(language), true)).toBeLessThanOrEqual(115)
})

test('both languages share styles of at most 10 kB packed, and fonts of at most 55 in exactly two faces', () => {
  expect(kB(ending('.css'), true)).toBeLessThanOrEqual(10)
  expect(kB(ending('.woff2'), false)).toBeLessThanOrEqual(55)
  expect(ending('.woff2')).toHaveLength(2)
})

test('the second language costs readers of Vietnamese nothing: the page fetches what they need at once and nothing else', () => {
  const fetched = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].map(([, name = '']) => name)
  expect(fetched.toSorted()).toEqual(firstIn('vi').toSorted())
  expect(start).toHaveLength(1)
  expect(kB(start, true)).toBeLessThanOrEqual(1)
})

test('every other page adds at most 15 kB of scripts', () => {
  const first = [...firstIn('vi'), ...firstIn('en')]
  const later = ending('.js').filter((name) => !first.includes(name))
  expect(later.length).toBeGreaterThan(5)
  for (const name of later) expect(bytesOf(name, true), name).toBeLessThanOrEqual(15)
})

const of = (language: string, names: readonly string[]) => names.filter((name) => name.startsWith(`${language}-`)).toSorted()
const kits = (language: string) => of(language, ending('.json'))

test.each(['vi', 'en'])('the worker keeps all pages in %s with at most four large files beside the first ones: every script once, packed to at most 240 kB', (language) => {
  const inKits = kits(language).flatMap((kit) => Object.entries(v.parse(Kit, JSON.parse(text(kit)))))
  for (const [name, script] of inKits) expect(script, name).toBe(text(name))
  expect([...inKits.map(([name]) => name), ...of(language, firstIn(language))].toSorted()).toEqual(of(language, ending('.js')))
  expect(kits(language).length).toBeLessThanOrEqual(4)
  expect(kB(kits(language), true)).toBeLessThanOrEqual(240)
  const named = [...html.matchAll(/\/assets\/([\w.-]+)/g)].map(([, name = '']) => name)
  expect(of(language, named)).toEqual([...of(language, firstIn(language)), ...kits(language)].toSorted())
})

/** The files that the start script fetches ahead for the pages of the tabs. */
const ahead = [...text(start[0] ?? '').matchAll(/at:.\/assets\/(vi|en)-.,ahead:\{([^}]*)\}/g)].flatMap(([, language = '', pages = '']) =>
  [...pages.matchAll(/"(\/[a-z-]*)":\[([^\]]*)\]/g)].map(([, path = '', files = '']) => ({ path, files: [...files.matchAll(/[\w-]+/g)].map(([name]) => `${language}-${name}.js`) })))

test('the pages of the tabs come in at most nine pieces, fetched beside the first script, at most 21 kB packed together', () => {
  expect(ahead.length).toBe(2 * 8)
  for (const { path, files } of ahead) {
    expect(files.length, path).toBeGreaterThan(0)
    expect(files.length, path).toBeLessThanOrEqual(9)
    expect(kB(files, true), path).toBeLessThanOrEqual(21)
  }
})

test('nothing is inline, so the policy of the site needs no exception', () => {
  expect(html).toContain('<html lang="vi">')
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
})
