/**
 * Makes `Date.now()` and `new Date()` of this thread follow the shared clock; `performance.now()` and timers stay real.
 * Answers the real clock, for limits that must not jump.
 */
export function followClock(offset: BigInt64Array): () => number {
  const Real = Date
  const realNow = Real.now.bind(Real)
  const now = () => realNow() + Number(Atomics.load(offset, 0))
  const Followed = new Proxy(Real, {
    construct: (target, args: unknown[], newTarget) => {
      const made: unknown = Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget)
      if (!(made instanceof Real)) throw new TypeError('A date was asked for')
      return made
    },
    apply: () => new Followed().toString(),
    get: (target, key, receiver): unknown => key === 'now' ? now : Reflect.get(target, key, receiver),
  })
  Real.prototype.constructor = Followed
  globalThis.Date = Followed
  return realNow
}
