import { ImportConfirmed, ImportContinued } from '@nen-nep/contracts'
import { commit } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asked, PAGES_A_RUN, runUntil, turnPage } from '../src/import/rules.ts'
import type { Import } from '../src/import/schema.ts'
import { registry, type Registry } from './room.ts'

const job = (more: Partial<Import> = {}): Import => ({ ...asked, id: 'imp_many', orgId: 'org_root', by: 'mem_administrator', state: 'WRITING', uploadId: 'upl_x', name: 'x.csv', file: 'x', matchOn: ['citizenId'], mapping: {}, ...more })
const none = { written: 0, refused: [] }

describe('the runs in which an import is written', () => {
  test('take every page once, and each asks for the next, wherever they were broken off', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 450 }), fc.array(fc.nat(449), { maxLength: 3 }), (pages, broken) => {
      let one = job({ pages })
      const runs: number[] = []
      const breaks = new Set(broken)
      for (let goesOn = true; goesOn; ) {
        goesOn = false
        const until = runUntil(one)
        runs.push(until - one.pagesDone)
        while (one.pagesDone < until) {
          const { next, facts } = turnPage(one, none)
          one = next
          goesOn ||= facts.some(({ type }) => type === ImportContinued.type)
          // A run that dies is delivered again: it goes on where it was, to the same end.
          if (breaks.delete(one.pagesDone) && one.pagesDone < until) expect(runUntil(one)).toBe(until)
        }
      }
      expect([one.pagesDone, one.progress]).toEqual([pages, 10_000])
      expect(Math.max(...runs)).toBeLessThanOrEqual(PAGES_A_RUN)
      expect(runs).toHaveLength(Math.ceil(pages / PAGES_A_RUN))
    }), { numRuns: 60 })
  })
  test('count every refused row, and tell of the first thousand one by one', () => {
    const refused = Array.from({ length: 50 }, (_, row) => ({ row, code: 'member.left' }))
    let one = job({ pages: 30 })
    for (let page = 0; page < 30; page++) one = turnPage(one, { written: 0, refused }).next
    expect([one.refusals, one.refused.length]).toEqual([1_500, 1_000])
  })
})

describe('an import of more pages than one run takes', () => {
  let r: Registry
  beforeAll(async () => { r = await registry() })
  afterAll(() => r.bucket.stop())
  test('goes on by itself until it is done, also where every message comes twice', async () => {
    const pages = PAGES_A_RUN + 5
    await commit(r.deps.imports, { next: job({ pages }), facts: [ImportConfirmed({ importId: 'imp_many' })] }, { by: r.admin, at: r.clock.now })
    expect(await r.settle()).toEqual([])
    const { body } = await r.call('GET', '/membership/imports/imp_many', { as: r.admin })
    expect([body.state, body.pagesDone, body.progress]).toEqual(['DONE', pages, 10_000])
    const told = r.published.filter(({ type }) => type === ImportContinued.type)
    expect(told.map(({ data }) => data['pagesDone'])).toEqual([PAGES_A_RUN])
  })
})
