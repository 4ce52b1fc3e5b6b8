import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { built } from '../journeys/built.ts'
import { startWhole, type Whole } from '../journeys/cloud.ts'
import { publishAs } from '../journeys/publish.ts'

type Resource = Readonly<{ Type: string; Properties: any }>
let whole: Whole
let resources: [string, Resource][]
const ofType = (type: string) => resources.filter(([, { Type }]) => Type === type)
const idsOf = (type: string) => ofType(type).map(([id]) => id)
const textOf = (value: unknown) => JSON.stringify(value)
/** The logical id that a reference or an attribute names. */
const named = (value: any): string => value?.Ref ?? value?.['Fn::GetAtt']?.[0] ?? ''

beforeAll(async () => {
  resources = Object.entries(JSON.parse(readFileSync(join(await built(), 'NenNep.template.json'), 'utf8')).Resources)
  whole = await startWhole()
  await whole.seed()
  await whole.settled()
}, 180_000)
afterAll(() => whole.stop())

const called = async (): Promise<Record<string, { calls: number }>> => (await whole.ask('GET', '/meter')).functions
const callsOf = async (id: string) => (await called())[id]?.calls ?? 0

describe('What the template names, the one-machine edition runs', () => {
  it('every table and every queue', async () => {
    const { tables, queues } = await whole.dump()
    expect(Object.keys(tables).toSorted()).toEqual(idsOf('AWS::DynamoDB::Table').toSorted())
    expect(Object.keys(queues).toSorted()).toEqual(idsOf('AWS::SQS::Queue').toSorted())
    expect(Object.keys(tables).length).toBeGreaterThanOrEqual(5)
  })

  it('every rule carries each of its events to its target', async () => {
    await whole.ask('POST', '/bus', { delayMs: 900_000 })
    // Rules of the default bus carry what SES reports, which only AWS puts there.
    const ours = ofType('AWS::Events::Rule').filter(([, { Properties }]) => Properties.EventBusName !== undefined).map(([id, { Properties }]) => ({ id, types: Properties.EventPattern['detail-type'] as string[], sources: (Properties.EventPattern.source ?? ['membership']) as string[], targets: (Properties.Targets as any[]).map(({ Arn }) => named(Arn)) }))
    for (const { sources, types } of ours) await publishAs(whole, sources[0]!, types.map((type) => ({ type, data: { probe: true } })))
    const { queues } = await whole.dump()
    const missing = ours.flatMap(({ id, types, targets }) => targets.flatMap((target) => types.filter((type) => !(queues[target] ?? []).some(({ body }) => body['detail-type'] === type)).map((type) => `${id}: ${type} is not in ${target}`)))
    expect(missing).toEqual([])
    expect(ours.length).toBeGreaterThanOrEqual(8)
    await whole.ask('POST', '/bus', {})
  })

  it('every mapping calls its function', async () => {
    await whole.ask('GET', '/meter?reset=1')
    const queues = new Map(ofType('AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => [named(Properties.EventSourceArn), named(Properties.FunctionName)]))
    const rules = ofType('AWS::Events::Rule').flatMap(([, { Properties }]) => ((Properties.Targets as any[]).map(({ Arn }) => ({ target: named(Arn), types: Properties.EventPattern['detail-type'] as string[] | undefined }))))
    for (const source of queues.keys()) {
      const rule = rules.find((one) => one.target === source && one.types !== undefined)
      // A reaction that cannot read its event parks it, and has been called all the same.
      if (rule) await publishAs(whole, 'membership', [{ type: rule.types![0]!, data: { nothing: 'it could read' } }])
    }
    // The jobs of meetings have no event to wait for yet.
    const waited = [...queues].filter(([source]) => rules.some(({ target }) => target === source)).map(([, target]) => target)
    expect(waited.length).toBeGreaterThanOrEqual(7)
    for (const until = Date.now() + 30_000; Date.now() < until;) {
      const functions = await called()
      if (waited.every((id) => (functions[id]?.calls ?? 0) > 0)) break
      await new Promise((go) => setTimeout(go, 100))
    }
    const functions = await called()
    expect(waited.filter((id) => !((functions[id]?.calls ?? 0) > 0))).toEqual([])
    const { parts } = (await (await fetch(`${whole.url}/health`)).json()) as { parts: Record<string, unknown> }
    expect(parts['wiring']).toEqual({ status: 'up' })
    expect([...queues.keys()].filter((id) => id.endsWith('Table')).toSorted()).toEqual(ofType('AWS::DynamoDB::Table').filter(([, { Properties }]) => Properties.StreamSpecification).map(([id]) => id).toSorted())
  })

  it('every schedule calls its function', async () => {
    const schedules = ofType('AWS::Scheduler::Schedule')
    expect(schedules.length).toBeGreaterThanOrEqual(2)
    for (const [id, { Properties }] of schedules) {
      const target = named(Properties.Target.Arn)
      const before = await callsOf(target)
      await whole.ask('POST', `/schedule/${id}`)
      expect(await callsOf(target), id).toBe(before + 1)
    }
  })

  it('every route: a guarded one asks for a token and then answers in its service’s own words, an open one answers at once', async () => {
    const token = await whole.token('mem_nobody')
    for (const [id, { Properties }] of ofType('AWS::ApiGatewayV2::Route')) {
      const [method = 'GET', path = '/'] = (Properties.RouteKey as string).split(' ')
      const url = `${whole.url}${path.replaceAll(/\{.*?\}/g, 'probe')}`
      const verb = method === 'ANY' ? 'GET' : method
      const without = await fetch(url, { method: verb })
      const body = await without.text()
      if (Properties.AuthorizationType === 'JWT') {
        expect(`${id} ${without.status}`).toBe(`${id} 401`)
        const withToken = await fetch(url, { method: verb, headers: { authorization: `Bearer ${token}` } })
        expect(await withToken.json(), id).toMatchObject({ type: 'about:blank', status: path.includes('{') ? 404 : expect.any(Number), code: expect.any(String) })
      } else {
        expect([without.status, body].join(' '), id).not.toBe('404 {"message":"Not Found"}')
        expect(without.status, id).toBeLessThan(500)
      }
    }
  })
})

describe('Nothing is given up unseen', () => {
  it('every queue has dead letters, and every dead-letter queue an alarm that tells somebody', () => {
    const queues = ofType('AWS::SQS::Queue')
    const redriven = new Map(queues.flatMap(([id, { Properties }]) => (Properties.RedrivePolicy ? [[id, named(Properties.RedrivePolicy.deadLetterTargetArn)] as const] : [])))
    const givenUpBy = [...ofType('AWS::Events::Rule').flatMap(([, { Properties }]) => Properties.Targets as any[]), ...ofType('AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties.Target)]
    expect(givenUpBy.filter((target) => !target.DeadLetterConfig)).toEqual([])
    const dead = new Set([...redriven.values(), ...givenUpBy.map(({ DeadLetterConfig }) => named(DeadLetterConfig.Arn))])
    expect(queues.map(([id]) => id).filter((id) => !redriven.has(id) && !dead.has(id))).toEqual([])
    const alarms = ofType('AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties)
    const watched = alarms.filter(({ AlarmActions }) => AlarmActions?.length > 0).map(({ Dimensions }) => textOf(Dimensions ?? []))
    expect([...dead].filter((id) => !watched.some((text) => text.includes(`"${id}"`)))).toEqual([])
    expect(dead.size).toBeGreaterThanOrEqual(8)
  })
})
