import { aggregate, find, getRow, getRows, inside, open, openBeside, readAll, readPage, readTree, revise, treeAt, type Act, type Aggregate, type ScopedTable, type ServiceTable, type Table } from '@nen-nep/service-kit'
import type { Deps as Evaluations } from '../../services/evaluations/src/stores.ts'
import type { Deps as Meetings } from '../../services/meetings/src/stores.ts'
import type { Deps as Membership } from '../../services/membership/src/stores.ts'
import type { Deps as Notifications } from '../../services/notifications/src/deps.ts'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as v from 'valibot'
import { imports, sources } from './sources.ts'

const Thing = v.object({ id: v.string(), orgId: v.string() })
type Thing = v.InferOutput<typeof Thing>
const key = { pk: 'T', sk: 'A' }

/** Read by the type checker alone: each line that must not compile says so, and fails the check once it does. */
export const compiled = {
  /** What an operation holds: a table, and things over it. */
  async ofAnOperation(table: Table, things: Aggregate<Thing>, act: Act) {
    // @ts-expect-error -- no row is read from a table that nobody has opened
    await getRow(table, key)
    // @ts-expect-error -- nor are several
    await getRows(table, [key])
    // @ts-expect-error -- nor is a page of a list, whose cursor would lead on
    await readPage(table, { pk: 'T' })
    // @ts-expect-error -- nor is a whole partition
    await readAll(table, { pk: 'T' })
    // @ts-expect-error -- nor is the tree, at its newest
    await readTree(table)
    // @ts-expect-error -- nor is the tree at a version that was pinned
    await treeAt(table, { version: 1 })
    // @ts-expect-error -- nor is a thing found by its key
    await find(things, key)
    // @ts-expect-error -- nor is one read in order to be changed
    await revise(things, act, key, () => undefined)
    // @ts-expect-error -- a scope cannot be written down: its key is nobody's to name
    await getRow({ ...table, scope: { of: 'service' } }, key)
    const door = await open(table, act, [key])
    await getRow(door.table, key)
    await find(inside(door.table, things), key)
    await openBeside(table, act, (inner) => readAll(inner, { pk: 'T' }))
    // @ts-expect-error -- whom a door was opened for does not become the service itself
    const own: ServiceTable = door.table
    return own
  },
  /** What a reaction, a job or a schedule holds. */
  async atWork(table: ServiceTable) {
    await getRow(table, key)
    return find(aggregate(table, Thing, { keyOf: () => key, orgOf: ({ orgId }) => orgId }), key)
  },
}

describe('reading', () => {
  test('needs a scope, which the tables that operations hold have not', () => {
    expectTypeOf<Table>().not.toExtend<ScopedTable>()
    expectTypeOf<Membership['table']>().not.toExtend<ScopedTable>()
    expectTypeOf<Meetings['table']>().not.toExtend<ScopedTable>()
    expectTypeOf<Evaluations['table']>().not.toExtend<ScopedTable>()
    expectTypeOf<Notifications['table']>().not.toExtend<ScopedTable>()
    expectTypeOf<Membership['members']['table']>().not.toExtend<ScopedTable>()
    expectTypeOf<Meetings['minutes']['table']>().not.toExtend<ScopedTable>()
    expectTypeOf<Evaluations['reviews']['table']>().not.toExtend<ScopedTable>()
    expectTypeOf<Notifications['messages']['table']>().not.toExtend<ScopedTable>()
    expect(Object.keys(compiled)).toEqual(['ofAnOperation', 'atWork'])
  })
})

describe('the service’s own scope', () => {
  /** Who may make it, and why. A new name here widens what can be read without asking anybody’s grants. */
  const MAKERS: Readonly<Record<string, string>> = {
    'packages/testing/src/table.ts': 'tests look at what stands in a table',
    'packages/toolchain/src/rebuild.ts': 'an operator compares projections with their source on the machine itself',
    'packages/testing/src/access/graft.ts': 'the access battery puts look-alike organisations into every tree',
    ...Object.fromEntries(['membership', 'meetings', 'evaluations', 'notifications'].flatMap((service) => [
      [`services/${service}/src/events.ts`, 'reactions follow events, and answer nobody'],
      [`services/${service}/src/jobs.ts`, 'long work and schedules; what they make is read through operations'],
    ])),
  }
  const importing = (what: RegExp) => sources.flatMap((source) => imports(source).filter(({ from }) => what.test(from)).map(() => source.path))

  test('is made by the entry points of reactions, jobs and schedules alone', () => {
    expect([...new Set(importing(/\bas-service(\.ts)?$/))].sort()).toEqual(Object.keys(MAKERS).sort())
  })
  test('cannot be had from the kit by another door', () => {
    expect(importing(/\/scoped(\.ts)?$/).filter((path) => !path.startsWith('packages/service-kit/src/'))).toEqual([])
    const kit = sources.filter(({ owner, text }) => owner === 'packages/service-kit' && /\bfor(Caller|Service)\b/.test(text)).map(({ path }) => path)
    expect(kit.sort()).toEqual(['packages/service-kit/src/access/grants.ts', 'packages/service-kit/src/as-service.ts', 'packages/service-kit/src/store/scoped.ts'])
    expect(sources.find(({ path }) => path === 'packages/service-kit/src/index.ts')?.text).not.toContain('as-service')
  })
  test('is out of reach of every HTTP entry point, and of all that it brings in', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]))
    for (const service of ['membership', 'meetings', 'evaluations', 'notifications']) {
      const seen = new Set<string>()
      const follow = (path: string): void => {
        const source = byPath.get(path)
        if (!source || seen.has(path)) return
        seen.add(path)
        for (const { from } of imports(source)) if (from.startsWith('.')) follow(new URL(from, `file:///${path}`).pathname.slice(1))
      }
      follow(`services/${service}/src/http.ts`)
      expect(seen.size).toBeGreaterThan(5)
      expect([...seen].filter((path) => path in MAKERS)).toEqual([])
    }
  })
  test('the engine of the table is spoken to in the kit’s store only', () => {
    const speaking = sources.filter(({ owner, path, text }) => owner.startsWith('services/') && (/client-dynamodb/.test(text) || /\.db\.send\b/.test(text)) && !/test/.test(path)).map(({ path }) => path)
    expect(speaking).toEqual([])
  })
})
