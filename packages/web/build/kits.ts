import { firstOf, type Files } from './parts.ts'

/** About so many characters of scripts in one file; packed it is less than a third. Each file begins without what the one before it has said, so that fewer files are packed smaller. */
const SIZE = 400_000

export type Kit = Readonly<{ fileName: string; source: string }>

/** A name that changes with the content, so that whoever has it need not ask again. */
async function hashOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return [...digest.slice(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

type Script = Extract<Files[number], { type: 'chunk' }>
/** How much of a script is words for people. */
function wordsIn({ modules }: Script): number {
  const lengths = Object.entries(modules).map(([id, { renderedLength }]) => ({ renderedLength, isWords: /words\.(?:vi|en)\.ts$/.test(id) }))
  const sum = (of: typeof lengths) => of.reduce((total, { renderedLength }) => total + renderedLength, 0)
  return sum(lengths.filter(({ isWords }) => isWords)) / Math.max(1, sum(lengths))
}
/** Scripts with much to say first, those with little last: packing finds what repeats only within a few pages of text, and words repeat among words. */
const besideLike = (a: Script, b: Script) => wordsIn(b) - wordsIn(a) || (a.code < b.code ? -1 : 1)

/**
 * All scripts of a language but those of its first page, in a few large files for the worker that keeps them for when there is no network: a
 * hall with a bad signal bears a few requests, not two hundred, and scripts that are packed together are packed smaller.
 */
export function kitsOf(language: string, files: Files): Promise<Kit[]> {
  const first = firstOf(files)
  const bundles: Record<string, string>[] = []
  let room = 0
  for (const file of files.filter((one) => one.type === 'chunk').filter(({ fileName }) => !first.includes(fileName)).toSorted(besideLike)) {
    if (room < file.code.length) {
      bundles.push({})
      room = SIZE
    }
    room -= file.code.length
    Object.assign(bundles.at(-1) ?? {}, { [file.fileName.replace('assets/', '')]: file.code })
  }
  return Promise.all(bundles.map(async (bundle) => {
    const source = JSON.stringify(bundle)
    return { fileName: `assets/${language}-kit-${await hashOf(source)}.json`, source }
  }))
}
