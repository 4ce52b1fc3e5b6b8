import { isOver } from '@nen-nep/rules/retention/index'
import type { Files } from './files.ts'

type Made = Readonly<{ state: string; askedAt: string }>
/** A file that was made on request, as whoever asked for it is answered: EXPIRED once its days are over, with an address for a quarter of an hour while it is there. */
export async function withFile<S extends Made>(files: Pick<Files, 'downloadUrl'>, made: S, { at, file, name }: Readonly<{ at: string; file: string; name: string }>) {
  if (made.state !== 'READY') return made
  return isOver('exchangeFile', made.askedAt, at) ? { ...made, state: 'EXPIRED' as const } : { ...made, url: await files.downloadUrl(file, name) }
}
