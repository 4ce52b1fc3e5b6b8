import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder, wherever the command was called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
export const inRoot = (...parts: string[]) => join(root, ...parts)
