import { readFileSync } from 'node:fs'
import { catalogue } from '@nen-nep/contracts'
import { listening, SERVICES } from '@nen-nep/toolchain/apps'
import { inRoot } from '@nen-nep/toolchain/root'
import { describe, expect, test } from 'vitest'
import { owners, sources } from './sources.ts'

const published = new Set(Object.values(catalogue).flatMap((events) => events.map(({ type }) => type)))
const kinds = new Map(Object.entries(await import('@nen-nep/contracts')).flatMap(([name, one]) => (typeof one === 'function' && 'schema' in one ? [[name, one.type] as const] : [])))

describe.each(SERVICES)('%s', (service) => {
  test('reacts only to events that somebody publishes, each under its own name', async () => {
    const { reactions, jobs } = await listening(service)
    expect([...Object.keys(reactions), ...Object.keys(jobs)].filter((type) => !published.has(type))).toEqual([])
    expect(Object.entries({ ...reactions, ...jobs }).filter(([key, { type }]) => key !== type)).toEqual([])
  })
  test('does one thing about an event: soon, or as long work', async () => {
    const { reactions, jobs } = await listening(service)
    expect(Object.keys(reactions).filter((type) => type in jobs)).toEqual([])
  })
  test('states only its own events', () => {
    const own = new Set(catalogue[service]?.map(({ type }) => type))
    const stated = sources.filter(({ owner }) => owner === `services/${service}`).flatMap(({ path, text }) =>
      [...text.matchAll(/(?<![\w.])([A-Z]\w+)\(\{/g)].flatMap(([, name = '']) => (kinds.has(name) && !own.has(kinds.get(name) ?? '') ? [`${path} states ${name}`] : [])))
    expect(stated).toEqual([])
  })
})

test('packages declare every package of ours that they import', () => {
  const missing = owners.flatMap((owner) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(inRoot(owner, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
    const used = new Set(sources.filter((source) => source.owner === owner).flatMap(({ text }) => [...text.matchAll(/from '(@nen-nep\/[\w-]+)/g)].map(([, name = '']) => name)))
    return [...used].filter((name) => !(name in dependencies) && !(name in devDependencies) && !owner.endsWith(name.split('/')[1] ?? '')).map((name) => `${owner} imports ${name}`)
  })
  expect(missing).toEqual([])
})
