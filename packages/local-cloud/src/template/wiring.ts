import type { Stack } from './stack.ts'

const one = <Item>(items: readonly Item[], wanted: (item: Item) => boolean, what: string): Item => {
  const found = items.find(wanted)
  if (!found) throw new Error(`${what} is not in the template, or not of a kind that is wired here`)
  return found
}

/** Looks resources up by what others call them, so that a target, source or integration of another kind stops the start. */
export function wiring(stack: Stack) {
  const functionAt = (arnOrName: string, from: string) =>
    one(stack.functions, ({ arn, ref }) => arn === arnOrName || ref === arnOrName, `${from}: the function ${arnOrName}`)
  const queueAt = (wanted: string, from: string) => one(stack.queues, ({ arn }) => arn === wanted, `${from}: the queue ${wanted}`)
  const tableWithStream = (wanted: string) => stack.tables.find(({ arn, StreamSpecification }) => StreamSpecification && `${arn}/stream/local` === wanted)

  const sourceOf = ({ id, EventSourceArn }: Stack['mappings'][number]) => {
    const table = tableWithStream(EventSourceArn)
    return table ? { kind: 'stream' as const, table } : { kind: 'queue' as const, queue: queueAt(EventSourceArn, `${id}, whose source must be a table's stream or a queue`) }
  }
  const targetOf = (arn: string, from: string) => {
    const bus = stack.buses.find((each) => each.arn === arn)
    return bus ? { kind: 'bus' as const, bus: bus.ref } : { kind: 'queue' as const, queue: queueAt(arn, `${from}, whose target must be a queue or a bus`).ref }
  }
  const integrationOf = (route: Stack['routes'][number]) =>
    one(stack.integrations, ({ ref }) => route.Target === `integrations/${ref}`, `${route.id}: the integration ${route.Target}`)

  return { functionAt, queueAt, sourceOf, targetOf, integrationOf }
}
export type Wiring = ReturnType<typeof wiring>
