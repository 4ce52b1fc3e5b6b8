import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'

const Properties = v.record(v.string(), v.unknown())
const Resource = v.object({ Type: v.string(), Properties: v.optional(Properties, {}), Condition: v.optional(v.string()) })
const Template = v.object({
  Parameters: v.optional(v.record(v.string(), v.object({ Default: v.optional(v.unknown()) })), {}),
  Conditions: v.optional(v.record(v.string(), v.unknown()), {}),
  Resources: v.record(v.string(), Resource),
})
const Assets = v.object({ files: v.record(v.string(), v.object({ source: v.object({ path: v.optional(v.string()), packaging: v.optional(v.string()) }) })) })

export type Template = v.InferOutput<typeof Template>
export type Resource = v.InferOutput<typeof Resource>

const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

/** The one template that a synthesis wrote, and where each asset of it lies, by hash. Refuses a folder with none or several stacks. */
export function readTemplate(dir: string): { name: string; template: Template; assets: ReadonlyMap<string, string> } {
  const [file, ...others] = readdirSync(dir).filter((name) => name.endsWith('.template.json'))
  if (file === undefined || others.length > 0) throw new Error(`${dir} must hold exactly one *.template.json, as cdk synth writes it`)
  const name = file.slice(0, -'.template.json'.length)
  const { files } = v.parse(Assets, json(join(dir, `${name}.assets.json`)))
  const assets = Object.entries(files).flatMap(([hash, { source: { path } }]) => path === undefined ? [] : [[hash, join(dir, path)] as const])
  return { name, template: v.parse(Template, json(join(dir, file))), assets: new Map(assets) }
}
