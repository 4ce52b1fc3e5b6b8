import { readFileSync } from 'node:fs'
import { serve } from '@nen-nep/service-kit'
import { appOf, SERVICES, type ServiceName } from '@nen-nep/toolchain/apps'
import { apis } from '@nen-nep/toolchain/documents'
import { inRoot } from '@nen-nep/toolchain/root'
import { describe, expect, test } from 'vitest'

type Names = Record<ServiceName, string[]>
const known = JSON.parse(readFileSync(inRoot('packages/testing/data/operations.json'), 'utf8')) as { contract: Names; additions: Names; firstWriteMakes: string[]; asksByPost: string[] }
type Described = { operationId: string; security?: unknown; summary: string; parameters: { name: string; in: string; required: boolean }[] }
const all = [...(await apis())].flatMap(([service, { paths }]) =>
  Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, one]) => ({ service, path, method, ...(one as Described) }))))
const headers = ({ parameters }: Described) => parameters.filter((one) => one.in === 'header' && one.required).map(({ name }) => name)
const isPublic = ({ path, service }: { path: string; service: string }) => path.startsWith(`/${service}/public/`)

describe('the names of operations', () => {
  test('stand in the contract, or are declared as additions to it', () => {
    expect(all.filter(({ service, operationId }) => ![...known.contract[service], ...known.additions[service]].includes(operationId)).map(({ service, operationId }) => `${service}: ${operationId}`)).toEqual([])
  })
  test('are unique over all services, in the code and in the list', () => {
    const ids = all.map(({ operationId }) => operationId)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    const listed = SERVICES.flatMap((service) => [...known.contract[service], ...known.additions[service]])
    expect(listed.filter((id, index) => listed.indexOf(id) !== index)).toEqual([])
  })
  test('of additions are a verb and a noun', () => {
    expect(Object.values(known.additions).flat().filter((id) => !/^[a-z]+([A-Z][a-z]*)+$/.test(id))).toEqual([])
  })
})

describe.each(all.map((one) => [`${one.operationId} (${one.method.toUpperCase()} ${one.path})`, one] as const))('%s', (_, one) => {
  test('reads by GET only, and every write by its own method', () => {
    if (one.method === 'get') expect(headers(one)).toEqual([])
    else if (!isPublic(one) && !known.asksByPost.includes(one.operationId)) expect(headers(one)).toContain('Idempotency-Key')
    // A first PUT that makes its thing has seen no version; such operations are named in the list.
    const changes = one.method === 'patch' || (one.method === 'put' && !known.firstWriteMakes.includes(one.operationId))
    if (changes) expect(headers(one)).toContain('If-Match')
  })
  test('is open to strangers only below /public, and says so', () => {
    expect(one.security !== undefined).toBe(isPublic(one))
    expect(one.summary).not.toBe('')
  })
})

describe.each(SERVICES)('over HTTP, %s', (service) => {
  const mine = all.filter((one) => one.service === service)
  const as = async (member: string | undefined) => {
    const app = await appOf(service)
    const authenticate = () => (member ? Promise.resolve({ memberId: member }) : Promise.reject(new Error('unknown caller')))
    return app && serve(service, app.routes, { authenticate, now: () => new Date('2026-12-01T00:00:00Z'), secret: 'of tests', messages: app.messages, description: () => '{}' })
  }
  const ask = async ({ path, method }: { path: string; method: string }, sent: Record<string, string>) => {
    const answer = await (await as('mem_somebody'))!.request(path.replaceAll(/\{\w+\}/g, 'x'), { method: method.toUpperCase(), headers: sent })
    return { status: answer.status, code: ((await answer.json()) as { code: string }).code }
  }
  test('refuses every write without an idempotency key', async () => {
    for (const one of mine.filter((each) => headers(each).includes('Idempotency-Key'))) expect([one.operationId, await ask(one, {})]).toEqual([one.operationId, { status: 400, code: 'key.required' }])
  })
  test('refuses every update without the version that its caller saw', async () => {
    for (const one of mine.filter((each) => headers(each).includes('If-Match'))) expect([one.operationId, await ask(one, { 'idempotency-key': 'a-key-of-tests' })]).toEqual([one.operationId, { status: 428, code: 'version.required' }])
  })
})
