import { breaks } from '@nen-nep/contracts/frozen'
import { jsonSchemaOf } from '@nen-nep/contracts/json-schema'
import * as v from 'valibot'
import { expect, test } from 'vitest'

const inner = { id: v.string(), state: v.picklist(['A', 'B']) }
const base = { cellId: v.string(), note: v.optional(v.string()), rows: v.array(v.object(inner)), counts: v.record(v.string(), v.number()) }
const against = (entries: v.ObjectEntries) => breaks(jsonSchemaOf(v.object(base)), jsonSchemaOf(v.object(entries)))

test('an optional field may be added, at any depth', () => {
  expect(against({ ...base, more: v.optional(v.number()) })).toEqual([])
  expect(against({ ...base, rows: v.array(v.object({ ...inner, more: v.optional(v.number()) })) })).toEqual([])
})
test.each<[string, v.ObjectEntries, string]>([
  ['a required field is added', { ...base, more: v.number() }, '/more became required'],
  ['an optional field becomes required', { ...base, note: v.string() }, '/note became required'],
  ['a promised field becomes optional', { ...base, cellId: v.optional(v.string()) }, '/cellId is no longer promised'],
  ['a field goes', { cellId: base.cellId, rows: base.rows, counts: base.counts }, '/note is gone'],
  ['a field changes its kind', { ...base, cellId: v.number() }, '/cellId changed'],
  ['a code is added inside a list', { ...base, rows: v.array(v.object({ ...inner, state: v.picklist(['A', 'B', 'C']) })) }, '/rows/*/state changed'],
  ['the values of a table change', { ...base, counts: v.record(v.string(), v.string()) }, '/counts/* changed'],
])('it is a break when %s', (_, entries, told) => {
  expect(against(entries)).toContain(told)
})
