import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import type { EventDocument } from './define-event.ts'
import { jsonSchemaOf } from './json-schema.ts'

const place = (name: string) => fileURLToPath(new URL(`../examples/${name}`, import.meta.url))
const Json = v.record(v.string(), v.unknown())
const read = (file: string) => (existsSync(file) ? v.parse(Json, JSON.parse(readFileSync(file, 'utf8'))) : undefined)

/** What was promised of an event type when it was first published: one example and its JSON Schema. */
export const frozen = (type: string) => ({ example: read(place(`${type}.json`)), schema: read(place(`${type}.schema.json`)) })

/** Freezes an event type that has no example yet; what is frozen is never written again. Answers whether it wrote. */
export function freeze({ type, example, schema }: EventDocument): boolean {
  const kept = frozen(type)
  if (kept.example && kept.schema) return false
  writeFileSync(place(`${type}.json`), `${JSON.stringify(example, null, 2)}\n`)
  writeFileSync(place(`${type}.schema.json`), `${JSON.stringify(jsonSchemaOf(schema), null, 2)}\n`)
  return true
}

const namesIn = (value: unknown) => v.parse(v.optional(v.array(v.string()), []), value)

/** What a consumer of the frozen schema would trip over in today's, by place; nothing where only optional fields were added. */
export function breaks(before: unknown, today: unknown, at = ''): string[] {
  const was = v.safeParse(Json, before)
  const is = v.safeParse(Json, today)
  if (!was.success || !is.success) return JSON.stringify(before) === JSON.stringify(today) ? [] : [`${at || '/'} changed`]
  const { properties: hadRaw, required: neededRaw, items, additionalProperties, ...plain } = was.output
  const { properties: hasRaw, required: needsRaw, items: itemsNow, additionalProperties: additionalNow, ...plainNow } = is.output
  const [had, has, needed, needs] = [v.parse(v.optional(Json, {}), hadRaw), v.parse(v.optional(Json, {}), hasRaw), namesIn(neededRaw), namesIn(needsRaw)]
  return [
    ...(JSON.stringify(plain) === JSON.stringify(plainNow) ? [] : [`${at || '/'} changed`]),
    ...needs.filter((name) => !needed.includes(name)).map((name) => `${at}/${name} became required`),
    ...needed.filter((name) => !needs.includes(name)).map((name) => `${at}/${name} is no longer promised`),
    ...Object.keys(had).flatMap((name) => (name in has ? breaks(had[name], has[name], `${at}/${name}`) : [`${at}/${name} is gone`])),
    ...breaks(items, itemsNow, `${at}/*`),
    ...breaks(additionalProperties, additionalNow, `${at}/*`),
  ]
}
