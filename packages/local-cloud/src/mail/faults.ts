/**
 * `throttle` and `error` answer as SES does when it refuses or fails; `drop` cuts the connection before the message is
 * taken; `timeout-after` takes the message and never says so. `rate` is the share of calls hit, from 0 to 1, spread
 * evenly so that runs repeat; `forMs` counts on the clock, and without it the fault stays until reset.
 */
export type MailFault = {
  readonly kind: 'throttle' | 'timeout-after' | 'error' | 'drop'
  readonly rate: number
  readonly forMs?: number | undefined
}

export function openFaults(now: () => Date) {
  let fault: MailFault | undefined
  let until = Infinity
  let owed = 0
  return {
    set(next: MailFault | null): void {
      fault = next ?? undefined
      until = next?.forMs === undefined ? Infinity : now().getTime() + next.forMs
      owed = 0
    },
    /** The fault that this call suffers, if any. */
    draw(): MailFault['kind'] | undefined {
      if (!fault || now().getTime() >= until) return undefined
      owed += fault.rate
      // Ten times a tenth is a little less than one in floating point.
      if (owed < 1 - 1e-9) return undefined
      owed -= 1
      return fault.kind
    },
  }
}
export type Faults = ReturnType<typeof openFaults>
