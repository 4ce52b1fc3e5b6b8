import { readdirSync, readFileSync } from 'node:fs'
import { inRoot } from '@nen-nep/toolchain/root'
import { expectations } from '@nen-nep/testing/access/expectations/index'
import { expect, test } from 'vitest'

const web = inRoot('packages/web/src')
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name) && !/^practice\/|words\.(?:vi|en)\.ts$/.test(name)).map((name) => readFileSync(`${web}/${name}`, 'utf8')).join('\n')
type Api = Readonly<{ paths: Readonly<Record<string, Readonly<Record<string, Readonly<{ operationId?: string }>>>>> }>
const api = JSON.parse(readFileSync(inRoot('docs/api/nen-nep.json'), 'utf8')) as Api

/** The words of an operation's path after its service; a page that calls it has each of them in an address. */
const wordsOf = (path: string) => path.split('/').slice(2).filter((word) => word !== '' && !word.startsWith('{'))
const isCalled = (path: string) => wordsOf(path).every((word) => new RegExp(`['\`/]${word}(?:['\`/?]|\\$\\{)`).test(sources))
const secretarys = Object.entries(expectations).flatMap(([name, one]) => ([one].flat().some(({ may = [] }) => may.includes('SECRETARY own')) ? [name] : []))

/** What a cell's secretary may do or read over HTTP and finds on no page, and what stands in its stead where something does. */
const withoutPage: Readonly<Record<string, string>> = {
  proposeClass: 'The pages propose for everybody at once.',
  listAuditAnchors: 'For whoever checks the log from outside.',
}

test('whatever a cell’s secretary may do is asked for by some page, but for what is named here', () => {
  const paths = Object.entries(api.paths).flatMap(([path, methods]) => Object.values(methods).flatMap(({ operationId }) => (operationId === undefined ? [] : [{ operationId, path }])))
  expect(secretarys.length).toBeGreaterThan(100)
  expect(paths.filter(({ operationId, path }) => secretarys.includes(operationId) && !isCalled(path)).map(({ operationId }) => operationId).toSorted()).toEqual(Object.keys(withoutPage).toSorted())
})
