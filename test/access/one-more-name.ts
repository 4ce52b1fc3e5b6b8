import { randomUUID } from 'node:crypto'
import { goodProbes } from '@nen-nep/testing/access/battery'
import { goodBodies } from '@nen-nep/testing/access/bodies'
import { operationsOf, type Operation } from '@nen-nep/testing/access/operations'
import { outcomeOf, requestOf, type Probe } from '@nen-nep/testing/access/probes'
import { serve } from '@nen-nep/service-kit'
import { appOf, SERVICES, type ServiceName } from '@nen-nep/toolchain/apps'
import type { Body } from '@nen-nep/testing/year/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BEGINNING } from '../journeys/cloud.ts'
import { isBytes, unpacked } from '../journeys/state.ts'
import { sender } from './sender.ts'
import { startAccess, type Access } from './whole.ts'

/** Tries a property more in the body of every write: each is asked one name in so many of all that any document, answer or row knows, and over all writes every name is tried. */
export function oneMoreName(inSoMany: number): void {
  let access: Access
  let document: Body
  let operations: Operation[]
  let words: string[]
  let welcome: Probe[]

  // Four times the names take four times as long.
  const patience = (4 * 240_000) / inSoMany

  const PROTOTYPES = ['__proto__', 'constructor', 'prototype']
  /** Property names anywhere in a schema or an answer. */
  function namesIn(value: unknown, found = new Set<string>()): Set<string> {
    if (Array.isArray(value)) for (const one of value) namesIn(one, found)
    else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) namesIn(inner, found.add(name))
    return found
  }
  function describedIn(value: unknown, found = new Set<string>()): Set<string> {
    if (Array.isArray(value)) for (const one of value) describedIn(one, found)
    else if (typeof value === 'object' && value !== null) {
      if ('properties' in value) for (const name of Object.keys(value.properties as object)) found.add(name)
      for (const inner of Object.values(value)) describedIn(inner, found)
    }
    return found
  }

  beforeAll(async () => {
    access = await startAccess()
    document = (await (await fetch(`${access.whole.url}/openapi.json`)).json()) as Body
    operations = operationsOf(document)
    // Whoever is let in; where only the author of a thing is, anybody: a body is judged before its sender.
    const isWelcome = (probe: Probe) => outcomeOf(probe, access.world) === 'done'
    welcome = [...Map.groupBy(goodProbes(operations, access.world), ({ operation }) => operation.id).values()].map((probes) => probes.find(isWelcome) ?? probes[0]!)
    const send = await sender(access.whole)
    const answers = await Promise.all(welcome.filter(({ operation }) => operation.method === 'GET').map(async (probe) => (await send(requestOf(probe), probe.actor, 'good')).text))
    const met = answers.filter((text) => text.startsWith('{')).flatMap((text) => [...namesIn(JSON.parse(text))])
    // Keys that are ids or codes of data name no property.
    const stored = Object.values((await access.whole.dump()).tables).flatMap((rows) => rows.flatMap((row) => Object.keys(row)))
    words = [...new Set([...describedIn(document), ...[...met, ...stored].filter((name) => /^[a-z]\w{0,40}$/i.test(name) && !/^[a-z]{3}_/.test(name))])].toSorted()
  }, 900_000)
  afterAll(() => access.stop())

  const schemaOf = (id: string): Body | undefined =>
    Object.values(document['paths'] as Record<string, Record<string, Body>>).flatMap((methods) => Object.values(methods)).find(({ operationId }) => operationId === id)?.['requestBody']?.content['application/json'].schema as Body | undefined
  const own = (id: string): string[] => [schemaOf(id), ...['anyOf', 'oneOf'].flatMap((one) => (schemaOf(id)?.[one] as Body[] | undefined) ?? [])].flatMap((schema) => Object.keys((schema?.['properties'] ?? {}) as object))
  /** A body with more properties, written by hand: an object cannot be given a `__proto__` of its own. */
  const withWords = (body: Body, words: readonly string[], value: string) => `{${words.map((word) => `${JSON.stringify(word)}:${JSON.stringify(value)}`).join(',')}${Object.keys(body).length > 0 ? ',' : ''}${JSON.stringify(body).slice(1)}`
  const TOGETHER = 200
  const inGroups = (words: readonly string[]) => Array.from({ length: Math.ceil(words.length / TOGETHER) }, (_, index) => words.slice(index * TOGETHER, (index + 1) * TOGETHER))
  const writes = () => welcome.filter(({ operation }) => operation.method !== 'GET')
  const opened = (_: string, value: unknown): unknown => (typeof value === 'object' && value !== null && isBytes(value) ? unpacked(value) : value)

  describe('A property more in the body of a write', () => {
    it('is known by every name that any document, answer or row knows, for every write', () => {
      expect(words.length).toBeGreaterThan(150)
      expect(words).toEqual(expect.arrayContaining(['version', 'status', 'positions', 'createdBy', 'decided', 'roles', 'cellId', 'score']))
      expect(operations.filter(({ method }) => method !== 'GET').map(({ id }) => id).filter((id) => !writes().some(({ operation }) => operation.id === id))).toEqual([])
      // Every write that takes a body has a good one in the list that tests share.
      expect(writes().map(({ operation }) => operation.id).filter((id) => schemaOf(id) && !goodBodies[id])).toEqual([])
    })

    it.each(SERVICES)('is refused by %s, whatever its name, wherever a body is taken', async (service: ServiceName) => {
      const app = (await appOf(service))!
      const served = serve(service, app.routes, { authenticate: () => Promise.resolve({ memberId: 'mem_somebody' }), now: () => new Date(BEGINNING), secret: 'of tests', messages: app.messages, description: () => '{}' })
      const passed: string[] = []
      for (const [at, probe] of writes().filter(({ operation }) => operation.path.startsWith(`/${service}`) && schemaOf(operation.id)).entries()) {
        const { method, path, body = {}, ifMatch } = requestOf(probe)
        const known = new Set(own(probe.operation.id))
        const asked = words.filter((_, index) => index % inSoMany === at % inSoMany)
        for (const word of [...asked, ...PROTOTYPES].filter((one) => !known.has(one))) {
          const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(ifMatch ? { 'if-match': ifMatch } : {}) }
          const answer = await served.request(path, { method, headers, body: withWords(body, [word], 'x') })
          const { code } = (await answer.json()) as { code: string }
          if (answer.status !== 400 || (code !== 'input.invalid' && code !== 'body.forbidden-key')) passed.push(`${probe.operation.id} took ${word}: ${answer.status} ${code}`)
        }
      }
      expect(passed).toEqual([])
    }, patience)

    it('has no effect where no body is taken, nor over HTTP anywhere: what was sent stands nowhere afterwards', async () => {
      const { whole, world } = access
      const sent: string[] = []
      const tokens = new Map<string, string>()
      const before = JSON.stringify((await whole.dump()).tables, opened)
      // Who takes a body is asked name by name; who takes none reads none, and is sent many names at once.
      const groups = (probe: Probe) => (schemaOf(probe.operation.id) ? ['version', 'createdBy', ...PROTOTYPES].map((word) => [word]) : inGroups([...words, ...PROTOTYPES]))
      for (const probe of writes()) {
        const { method, path, body = {}, ifMatch } = requestOf(probe)
        const token = tokens.get(probe.actor.id) ?? (await whole.token(probe.actor.id))
        tokens.set(probe.actor.id, token)
        const known = new Set(own(probe.operation.id))
        for (const some of groups(probe).map((group) => group.filter((one) => !known.has(one))).filter((group) => group.length > 0)) {
          const value = world.aviary.plant('note', { orgId: 'org_nowhere' })
          sent.push(value)
          const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...(ifMatch ? { 'if-match': ifMatch } : {}) }
          const answer = await fetch(`${whole.url}${path}`, { method, headers, body: withWords(body, some, value) })
          const text = await answer.text()
          const told = `${probe.operation.id} ${some.join(' ')}`
          expect(`${told} ${text.includes(value)}`).toBe(`${told} false`)
          if (schemaOf(probe.operation.id)) expect(`${told} ${answer.status}`).toBe(`${told} 400`)
          expect(answer.status).toBeLessThan(500)
        }
      }
      await whole.settled()
      const after = JSON.stringify((await whole.dump()).tables, opened)
      expect(before.length).toBeGreaterThan(1000)
      expect(sent.filter((value) => after.includes(value))).toEqual([])
    }, patience)
  })
}
