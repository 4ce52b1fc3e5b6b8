/** One JSON line; `about` may hold ids, codes, counts and durations, never names, numbers, addresses, texts or tokens. */
export function log(level: 'info' | 'warn' | 'error', what: string, about: Readonly<Record<string, string | number | boolean | undefined>> = {}): void {
  console[level](JSON.stringify({ level, what, ...about }))
}

// `fetch failed` has no place of its own: only its cause's code says whether a connection was refused or broke.
const causeOf = ({ cause }: Error) => (cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? { cause: cause.code } : {})

/** A defect's name, its place and its cause's code, without its message: messages can quote a person's data. */
export const trace = (error: unknown): Readonly<Record<string, string>> =>
  error instanceof Error ? { error: error.name, ...causeOf(error), at: (error.stack ?? '').split('\n').slice(1, 4).join(' ').replaceAll(/\s+/g, ' ') } : { error: typeof error }
