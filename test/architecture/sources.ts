import { readdirSync, readFileSync } from 'node:fs'
import { inRoot } from '@nen-nep/toolchain/root'

/** A source file of ours: where it is, which package owns it, and its text. */
export type Source = Readonly<{ path: string; owner: string; text: string; lines: number }>

const folders = (parent: string) => readdirSync(inRoot(parent), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => `${parent}/${name}`)
/** Every part of the project that has a `src`: `packages/…`, `services/…` and `infra`. */
export const owners = [...folders('packages'), ...folders('services'), 'infra']

function filesBelow(folder: string): string[] {
  const found = readdirSync(inRoot(folder), { withFileTypes: true, recursive: true })
  return found.filter((one) => one.isFile() && /\.(ts|tsx|mjs)$/.test(one.name)).map((one) => `${one.parentPath.slice(inRoot().length)}/${one.name}`.replace(/^\/+/, '')).filter((path) => !/node_modules|\/dist\//.test(path))
}

function read(path: string, owner: string): Source {
  const text = readFileSync(inRoot(path), 'utf8')
  return { path, owner, text, lines: text.trimEnd().split('\n').length }
}
const below = (folder: string, owner: string) => (readdirSync(inRoot(folder, '..')).includes(folder.split('/').at(-1) ?? '') ? filesBelow(folder).map((path) => read(path, owner)) : [])

/** All files that ship or build: everything in a `src`. */
export const sources: readonly Source[] = owners.flatMap((owner) => below(`${owner}/src`, owner))
/** All tests and their helpers. */
export const tests: readonly Source[] = [...owners.flatMap((owner) => below(`${owner}/test`, owner)), ...below('test', 'test')]

/** `path:line`, as an editor opens it. */
export const at = ({ path, text }: Source, index: number) => `${path}:${text.slice(0, index).split('\n').length}`

const IMPORT = /^(?:import|export)\s+(type\s)?([^'";=()]*?)\s*from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm
/** What a file imports: the words in quotes, and whether only types are taken. */
export const imports = (source: Source): { from: string; typeOnly: boolean; where: string }[] =>
  [...source.text.matchAll(IMPORT)].map(({ 1: type, 2: names = '', 3: from, 4: effect, 5: later, index }) => {
    const each = /^\{(.*)\}$/s.exec(names)?.[1]?.split(',').map((name) => name.trim()).filter(Boolean) ?? []
    return { from: from ?? effect ?? later ?? '', typeOnly: type !== undefined || (each.length > 0 && each.every((name) => name.startsWith('type '))), where: at(source, index) }
  })
