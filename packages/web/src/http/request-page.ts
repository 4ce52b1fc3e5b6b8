import * as v from 'valibot'
import { Failure, Refused } from './failure.ts'
import { PATIENCE, Problem } from './request.ts'

/** A page for paper as the server laid it out. Throws what `request` throws. */
export async function requestPage(token: string, path: string): Promise<string> {
  const response = await fetch(path, { headers: { authorization: `Bearer ${token}` }, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).catch((error: unknown) => {
    throw new Failure(error instanceof TypeError ? 'offline' : 'slow', error)
  })
  if (response.ok) return response.text()
  const problem = v.safeParse(Problem, await response.json().catch(() => undefined))
  throw response.status >= 500 || !problem.success ? new Failure('broken') : new Refused(problem.output)
}
