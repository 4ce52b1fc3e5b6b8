import { readdirSync } from 'node:fs'
import { catalogue, LARGEST_EVENT } from '@nen-nep/contracts'
import * as contracts from '@nen-nep/contracts'
import { breaks, frozen } from '@nen-nep/contracts/frozen'
import { jsonSchemaOf } from '@nen-nep/contracts/json-schema'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

const events = Object.values(catalogue).flat()
const types = events.map(({ type }) => type)

describe('the events', () => {
  test('are each defined once, and all of them stand in the catalogue', () => {
    expect(types.filter((type, index) => types.indexOf(type) !== index)).toEqual([])
    const exported = Object.values(contracts).filter((one): one is (typeof contracts)['MeetingClosed'] => typeof one === 'function' && 'schema' in one && 'meaning' in one)
    expect(exported.map(({ type }) => type).sort()).toEqual([...types].sort())
  })
  test('of the past have not gone: every frozen example belongs to an event of today', () => {
    const kept = readdirSync(new URL('../examples', import.meta.url)).map((file) => file.replace(/(\.schema)?\.json$/, ''))
    expect([...new Set(kept)].filter((type) => !types.includes(type))).toEqual([])
  })
})

describe.each(events)('$type', ({ type, meaning, schema, example }) => {
  const kept = frozen(type)
  test('says a noun, a past participle and a version, and what it means', () => {
    expect(type).toMatch(/^[a-z]+(-[a-z]+)*\.([a-z]+(-[a-z]+)*(ed|en|un|nt|held|put|told|met)|held|put|shut|told|met|overdue)\.v[1-9]\d*$/)
    expect(meaning).toMatch(/^[A-Z].{15,}[.]$/s)
  })
  test('has a frozen example and schema (`npm run catalog` freezes a new event once)', () => {
    expect(kept.example).toBeDefined()
    expect(kept.schema).toBeDefined()
  })
  test('still accepts what was published before', () => {
    expect(v.safeParse(schema, kept.example).success).toBe(true)
  })
  test('changed by optional fields only since it was frozen', () => {
    expect(breaks(kept.schema, jsonSchemaOf(schema))).toEqual([])
  })
  test.each([['of today', example], ['of the past', kept.example]])('an example %s is small and names no address, phone or citizen', (_, one) => {
    const text = JSON.stringify(one)
    expect(v.safeParse(schema, one).success).toBe(true)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(LARGEST_EVENT)
    expect(text).not.toMatch(/@|(?<![\w.-])(?:\+84|0)\d{9}(?!\d)|(?<!\d)\d{12}(?!\d)/)
  })
})
