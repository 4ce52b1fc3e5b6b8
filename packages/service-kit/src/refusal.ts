/** Why a command cannot be done, in kinds that only `http` turns into statuses. */
export type RefusalKind = 'invalid' | 'forbidden' | 'missing' | 'conflict' | 'stale' | 'gone' | 'too-many'

/** A named refusal; anything else that is thrown is a defect. */
export class Refusal extends Error {
  readonly code: string
  readonly kind: RefusalKind
  readonly details: Readonly<Record<string, unknown>>
  constructor(code: string, kind: RefusalKind, details: Readonly<Record<string, unknown>> = {}) {
    super(code)
    this.code = code
    this.kind = kind
    this.details = details
  }
}

/** Makes the `refuse` of a room from its closed set of codes; calling it throws, and `return refuse(…)` keeps types narrow. */
export const refusals =
  <C extends string>(kinds: Readonly<Record<C, RefusalKind>>) =>
  (code: C, details?: Readonly<Record<string, unknown>>): never => {
    throw new Refusal(code, kinds[code], details)
  }

/** A message for each refusal of a room; a missing one fails to compile. `details` fill the sentence. */
export type Messages<C extends string> = Readonly<Record<C, string | ((details: Readonly<Record<string, unknown>>) => string)>>
