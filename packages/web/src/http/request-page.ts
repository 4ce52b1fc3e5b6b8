import { Failure, Refused } from './failure.ts'
import { PATIENCE } from './request.ts'

/** A page for paper as the server laid it out. Throws what `request` throws. */
export async function requestPage(token: string, path: string): Promise<string> {
  const response = await fetch(path, { headers: { authorization: `Bearer ${token}` }, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) }).catch((error: unknown) => {
    throw new Failure(error instanceof TypeError ? 'offline' : 'slow', error)
  })
  if (response.ok) return response.text()
  const { code = '', title = '' } = Object(await response.json().catch(() => ({})))
  throw response.status >= 500 ? new Failure('broken') : new Refused({ status: response.status, code: String(code), title: String(title) })
}
