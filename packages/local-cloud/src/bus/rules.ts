import { compilePattern } from '../patterns/index.ts'
import type { Stack } from '../template/stack.ts'
import type { Wiring } from '../template/wiring.ts'
import { shapeOf } from './transformer.ts'

type Target = ReturnType<Wiring['targetOf']> & Readonly<{ shape: (event: unknown) => string }>
type Rule = Readonly<{ matches: (event: unknown) => boolean; targets: readonly Target[] }>
export type Delivery = Readonly<{ queue: string; body: string }>

/** Who listens on which bus. Throws on a pattern that EventBridge would refuse, or a target of another kind. */
export function readRules(stack: Pick<Stack, 'rules' | 'buses'>, { targetOf }: Wiring) {
  const byBus = new Map<string, Rule[]>([['default', []], ...stack.buses.map(({ ref }) => [ref, []] satisfies [string, Rule[]])])
  for (const { id, EventBusName, EventPattern, State, Targets } of stack.rules) {
    const rules = byBus.get(EventBusName)
    if (!rules) throw new Error(`${id} is a rule of the bus ${EventBusName}, which is not in the template`)
    const targets = Targets.map(({ Arn, InputTransformer }) => ({ ...targetOf(Arn, id), shape: shapeOf(InputTransformer, id) }))
    if (State === 'ENABLED') rules.push({ matches: compilePattern(EventPattern), targets })
  }
  const hit = (bus: string, event: unknown) => (byBus.get(bus) ?? []).filter(({ matches }) => matches(event)).flatMap(({ targets }) => targets)
  const near = (bus: string, event: unknown): Delivery[] => hit(bus, event).flatMap((target) => target.kind === 'queue' ? [{ queue: target.queue, body: target.shape(event) }] : [])
  // AWS forwards from bus to bus once only, so two buses that name each other do not run in circles here either.
  const busesFor = (bus: string, event: unknown): string[] => [...new Set([bus, ...hit(bus, event).flatMap((target) => target.kind === 'bus' ? [target.bus] : [])])]
  return {
    busesFor,
    /** What goes to which queue, by way of other buses too; `undefined` when there is no such bus. */
    deliveries: (bus: string, event: unknown): readonly Delivery[] | undefined =>
      byBus.has(bus) ? busesFor(bus, event).flatMap((each) => near(each, event)) : undefined,
  }
}
