import { compilePattern } from '../patterns/index.ts'
import type { Stack } from '../template/stack.ts'
import type { Wiring } from '../template/wiring.ts'

type Rule = Readonly<{ matches: (event: unknown) => boolean; targets: readonly ReturnType<Wiring['targetOf']>[] }>

/** Who listens on which bus. Throws on a pattern that EventBridge would refuse, or a target of another kind. */
export function readRules(stack: Pick<Stack, 'rules' | 'buses'>, { targetOf }: Wiring) {
  const byBus = new Map<string, Rule[]>([['default', []], ...stack.buses.map(({ ref }) => [ref, []] satisfies [string, Rule[]])])
  for (const { id, EventBusName, EventPattern, State, Targets } of stack.rules) {
    const rules = byBus.get(EventBusName)
    if (!rules) throw new Error(`${id} is a rule of the bus ${EventBusName}, which is not in the template`)
    if (State === 'ENABLED') rules.push({ matches: compilePattern(EventPattern), targets: Targets.map(({ Arn }) => targetOf(Arn, id)) })
  }
  /** The queues an event goes to, by way of other buses too; `undefined` when there is no such bus. */
  const queuesFor = (bus: string, event: unknown): ReadonlySet<string> | undefined => {
    const rules = byBus.get(bus)
    if (!rules) return undefined
    const targets = rules.filter(({ matches }) => matches(event)).flatMap(({ targets: all }) => all)
    // AWS forwards from bus to bus once only, so two buses that name each other do not run in circles here either.
    const near = targets.flatMap((target) => target.kind === 'queue' ? [target.queue] : [])
    const far = targets.flatMap((target) => target.kind === 'bus' && target.bus !== bus ? [...queuesFor(target.bus, event) ?? []] : [])
    return new Set([...near, ...far])
  }
  const busesFor = (bus: string, event: unknown): string[] => [bus, ...(byBus.get(bus) ?? [])
    .filter(({ matches }) => matches(event)).flatMap(({ targets }) => targets.flatMap((target) => target.kind === 'bus' ? [target.bus] : []))]
  return { queuesFor, busesFor }
}
