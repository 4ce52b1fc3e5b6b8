import type { Rolldown } from 'vite'

export type Files = readonly (Rolldown.OutputAsset | Rolldown.OutputChunk)[]

/**
 * How the scripts are parted. Libraries stand apart, since they stay the same from one release to the next; what the first page needs is one
 * file; the small modules that ten pages and more share are one file as well. Without that a page came in up to twenty pieces, half of them
 * below a kilobyte, and each piece is a request on a poor network.
 */
export const parts: Rolldown.CodeSplittingOptions = {
  groups: [
    { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 4 },
    { name: 'first', tags: ['$initial'], priority: 3 },
    { name: 'common', minShareCount: 10, maxModuleSize: 3_000, priority: 2 },
    { name: 'part', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 1_000, priority: 1 },
  ],
}

const chunksOf = (files: Files) => files.flatMap((file) => (file.type === 'chunk' ? [file] : []))

/** The script with which a set begins. */
export function entryOf(files: Files): Rolldown.OutputChunk {
  const [entry] = chunksOf(files).filter(({ isEntry }) => isEntry)
  if (!entry) throw new Error('A set of scripts has no beginning.')
  return entry
}

/** A script with all that it cannot run without. */
function withNeeds(files: Files, from: string, found = new Set<string>()): Set<string> {
  if (found.has(from)) return found
  found.add(from)
  for (const each of chunksOf(files).find(({ fileName }) => fileName === from)?.imports ?? []) withNeeds(files, each, found)
  return found
}

/** What the first page needs at once. */
export const firstOf = (files: Files): string[] => [...withNeeds(files, entryOf(files).fileName)]

/** What the page's script needs beyond what the first page has loaded anyway. `module` stands below `src`. */
export function pageOf(files: Files, module: string): string[] {
  const own = chunksOf(files).find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/src/${module}`))
  if (!own) throw new Error(`No script begins with ${module}.`)
  const first = firstOf(files)
  return [...withNeeds(files, own.fileName)].filter((name) => !first.includes(name))
}
