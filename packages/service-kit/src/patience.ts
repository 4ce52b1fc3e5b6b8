/** An answer that may be another one next time. */
export class Busy extends Error {}

const TRIES = 4
const FIRST_PAUSE_MS = 50

// A connection that breaks, such as a kept one that the other side closes just as it is used again, is a `TypeError` with a cause (fetch standard, "network error").
const isPassing = (error: unknown) => error instanceof Busy || (error instanceof TypeError && error.cause !== undefined) || (error instanceof DOMException && error.name === 'TimeoutError')

/** Lets `work` take so many milliseconds: its signal tells it to stop. */
async function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const limit = new AbortController()
  const timer = setTimeout(() => limit.abort(new DOMException('no answer in time', 'TimeoutError')), ms)
  try {
    return await work(limit.signal)
  } finally {
    clearTimeout(timer)
  }
}

/** Does what may be done twice, and does it again, four times at most, where the connection broke, nobody answered in time, or the other side was busy. */
export async function patiently<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await within(ms, work)
    } catch (error) {
      if (tried === TRIES || !isPassing(error)) throw error
      await new Promise((go) => setTimeout(go, FIRST_PAUSE_MS * 2 ** tried * Math.random()))
    }
  }
}
