import type { Deps } from './stores.ts'

/** Whether a file's bytes are in the bucket, without fetching them. */
export async function isThere({ files }: Pick<Deps, 'files'>, file: string): Promise<boolean> {
  const found = await files.open(file)
  await found?.body?.cancel()
  return found !== undefined
}
