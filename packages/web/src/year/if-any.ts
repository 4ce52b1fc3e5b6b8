import { Refused } from '../http/failure.ts'

/** What there may be nothing of, or nothing for this reader: somebody outside the population, a cell without a sheet. */
export async function ifAny<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof Refused && error.status !== 401) return undefined
    throw error
  }
}
