/**
 * The time that people, services and schedules see. It runs at real speed from the instant it was last set to.
 * `offset` holds milliseconds in memory shared with every worker thread, so a change is seen everywhere at once.
 */
export function openClock(startAt?: Date) {
  const offset = new BigInt64Array(new SharedArrayBuffer(8))
  if (startAt) Atomics.store(offset, 0, BigInt(startAt.getTime() - Date.now()))
  return {
    offset,
    now: () => new Date(Date.now() + Number(Atomics.load(offset, 0))),
    /** `null` goes back to real time. */
    set(instant: Date | null): void {
      Atomics.store(offset, 0, instant ? BigInt(instant.getTime() - Date.now()) : 0n)
    },
  }
}
export type Clock = ReturnType<typeof openClock>
