import * as v from 'valibot'

export const Fault = v.object({
  target: v.picklist(['dynamodb', 'eventbridge', 'sqs', 'ses']),
  /** `throttle` and `error` answer without doing; `drop` cuts the line before, `timeout-after` after the work is done. */
  kind: v.picklist(['throttle', 'timeout-after', 'error', 'drop']),
  rate: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 1),
  forMs: v.optional(v.pipe(v.number(), v.minValue(0))),
})
export type Fault = v.InferOutput<typeof Fault>

/** The faults in force. One kind per target has one rate; without `forMs` it stays until `clear`. Time here is real time. */
export function openFaults(random: () => number = Math.random) {
  const inForce = new Map<string, Fault & { until: number }>()
  return {
    set: (fault: Fault) => void inForce.set(`${fault.target} ${fault.kind}`, { ...fault, until: fault.forMs === undefined ? Infinity : performance.now() + fault.forMs }),
    clear: () => inForce.clear(),
    list: () => [...inForce.values()].filter(({ until }) => until > performance.now()).map(({ target, kind, rate }) => ({ target, kind, rate })),
    /** What befalls this one call, if anything. */
    strike: (target: Fault['target']): Fault['kind'] | undefined =>
      [...inForce.values()].find((fault) => fault.target === target && fault.until > performance.now() && random() < fault.rate)?.kind,
  }
}
export type Faults = ReturnType<typeof openFaults>
