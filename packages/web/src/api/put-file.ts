import { Failure } from '../http/failure.ts'

/** Sends a file straight to the bucket, at the address that a service signed for it: no file passes through a service. */
export async function putFile(url: string, file: File): Promise<void> {
  const put = await fetch(url, { method: 'PUT', body: file }).catch((error: unknown) => { throw new Failure('offline', error) })
  if (!put.ok) throw new Failure('broken')
}
