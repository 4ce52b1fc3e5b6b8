import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { catalogue } from '@nen-nep/contracts'
import { inRoot } from '@nen-nep/toolchain/root'
import { describe, expect, test } from 'vitest'
import { owners } from './sources.ts'

const read = (path: string) => readFileSync(inRoot(path), 'utf8')
const pages = ['README.md', ...readdirSync(inRoot('docs')).filter((file) => file.endsWith('.md')).map((file) => `docs/${file}`), ...readdirSync(inRoot('docs/decisions')).map((file) => `docs/decisions/${file}`), ...owners.map((owner) => `${owner}/README.md`).filter((path) => existsSync(inRoot(path)))]

describe('the documents', () => {
  test.each(pages)('%s points only to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(inRoot(dirname(page)), link)))).toEqual([])
  })
  test.each(pages)('%s names no file of docs, packages, services or tests that is not there', (page) => {
    const named = [...read(page).matchAll(/`((?:docs|packages|services|infra|test)\/[\w./-]*[\w/])`/g)].map(([, path = '']) => path)
    expect(named.filter((path) => !path.startsWith('services/x/') && !existsSync(inRoot(path)) && !existsSync(inRoot(dirname(page), path)))).toEqual([])
  })
})

describe('decisions', () => {
  const files = readdirSync(inRoot('docs/decisions')).filter((file) => file !== 'README.md')
  test('have a number of their own, the same in name and title', () => {
    const numbers = files.map((file) => Number(file.slice(0, 4)))
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index)).toEqual([])
    expect(files.filter((file) => !read(`docs/decisions/${file}`).startsWith(`# ${Number(file.slice(0, 4))}. `))).toEqual([])
  })
  test('stand in the index', () => {
    const index = read('docs/decisions/README.md')
    expect(files.filter((file) => !index.includes(`(${file})`))).toEqual([])
  })
})

test('every noun of an event has its row in the glossary', () => {
  const glossary = read('docs/glossary.md').toLowerCase()
  const nouns = new Set(Object.values(catalogue).flatMap((events) => events.map(({ type }) => type.split('.')[0] ?? '')))
  expect([...nouns].filter((noun) => !new RegExp(`\\b${noun.replace('-', ' ').replace(/(sses|ies|s)$/, '')}`).test(glossary))).toEqual([])
})
