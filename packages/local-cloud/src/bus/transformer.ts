import type { Stack } from '../template/stack.ts'

type Transformer = NonNullable<Stack['rules'][number]['Targets'][number]['InputTransformer']>
type Shape = (event: unknown) => string

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Reads `$`, `$.detail.id` and `$.resources[0]`; the rest of JSONPath EventBridge does not take either. */
function reader(path: string): (event: unknown) => unknown {
  if (!/^\$(\.[\w-]+|\[\d+\])*$/.test(path)) throw new Error(`${path} is not an input path`)
  const steps = [...path.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? index ?? '')
  return (event) => steps.reduce<unknown>((value, step) => isRecord(value) ? value[step] : undefined, event)
}
const inText = (value: unknown) => value === undefined ? '' : JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value)).slice(1, -1)
const asJson = (value: unknown) => value === undefined ? '""' : JSON.stringify(value)

/**
 * What a target is sent: the event itself, or the rule's template with `<name>` filled in, as JSON outside quotes and as
 * text within; what an event does not have is empty. Throws on a name that no path gives.
 */
export function shapeOf(transformer: Transformer | undefined, from: string): Shape {
  if (!transformer) return (event) => JSON.stringify(event)
  const { InputPathsMap, InputTemplate } = transformer
  const paths = new Map(Object.entries(InputPathsMap).map(([name, path]) => [name, reader(path)]))
  paths.set('aws.events.event.json', (event) => event)
  const parts = InputTemplate.split(/<([\w.-]+)>/)
  const unknown = parts.filter((_, n) => n % 2 === 1).find((name) => !paths.has(name))
  if (unknown !== undefined) throw new Error(`${from} fills in <${unknown}>, which no input path gives`)
  return (event) => {
    let quoted = false
    return parts.map((part, n) => {
      if (n % 2 === 1) return (quoted ? inText : asJson)(paths.get(part)?.(event))
      if ((part.replace(/\\./g, '').split('"').length - 1) % 2 === 1) quoted = !quoted
      return part
    }).join('')
  }
}
