import { hasFile } from '@nen-nep/service-kit'
import type { Deps } from './stores.ts'

/** Whether a file's bytes are in the bucket, without fetching them. */
export const isThere = ({ files }: Pick<Deps, 'files'>, file: string): Promise<boolean> => hasFile(files, file)
