import * as v from 'valibot'

const Named = v.optional(v.record(v.string(), v.unknown()), {})
const Document = v.looseObject({
  openapi: v.optional(v.string()),
  paths: v.optional(v.record(v.string(), v.record(v.string(), v.unknown())), {}),
  components: v.optional(v.record(v.string(), v.record(v.string(), v.unknown())), {}),
  tags: v.optional(v.array(v.unknown()), []),
  info: Named,
})
const Operation = v.object({ operationId: v.string() })
export type Document = v.InferOutput<typeof Document>
export const readDocument = (text: string): Document => v.parse(Document, JSON.parse(text))

/** Components of one name but other content get the service's name in front, in every reference too. */
function withOwnNames(service: string, document: Document, taken: Document['components']): Document {
  const renamed = Object.entries(document.components).flatMap(([kind, named]) => Object.entries(named)
    .filter(([name, value]) => taken[kind]?.[name] !== undefined && JSON.stringify(taken[kind][name]) !== JSON.stringify(value))
    .map(([name]) => ({ kind, name, to: `${service}.${name}` })))
  if (renamed.length === 0) return document
  const text = renamed.reduce((all, { kind, name, to }) => all.replaceAll(`"#/components/${kind}/${name}"`, `"#/components/${kind}/${to}"`), JSON.stringify(document))
  const clean = readDocument(text)
  for (const { kind, name, to } of renamed) {
    const named = clean.components[kind]
    if (!named) continue
    named[to] = named[name]
    Reflect.deleteProperty(named, name)
  }
  return clean
}

/** One OpenAPI document of all services' documents. */
export function mergeDocuments(documents: Readonly<Record<string, Document>>, url: string) {
  const merged: Document = { paths: {}, components: {}, tags: [], info: {} }
  for (const [service, document] of Object.entries(documents)) {
    const own = withOwnNames(service, document, merged.components)
    Object.assign(merged.paths, own.paths)
    for (const [kind, named] of Object.entries(own.components)) merged.components[kind] = { ...merged.components[kind], ...named }
    merged.tags.push(...own.tags)
  }
  const { paths, components, tags } = merged
  return { openapi: Object.values(documents)[0]?.openapi ?? '3.1.0', info: { title: 'Nền Nếp', version: '1.0.0' }, servers: [{ url }], paths, components, tags }
}

/** Finds the `operationId` that a request means. */
export function operationFinder(document: Document) {
  const known = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).flatMap(([method, operation]) => {
    const parsed = v.safeParse(Operation, operation)
    const pattern = new RegExp(`^${path.split('/').map((part) => part.startsWith('{') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('/')}$`)
    return parsed.success ? [{ method: method.toUpperCase(), pattern, fixed: !path.includes('{'), id: parsed.output.operationId }] : []
  })).sort((left, right) => Number(right.fixed) - Number(left.fixed))
  return (method: string, path: string) => known.find((one) => one.method === method && one.pattern.test(path))?.id
}
