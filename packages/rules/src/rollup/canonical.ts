import { createHash, type Hash } from 'node:crypto'

export type Json = null | boolean | number | string | readonly Json[] | Readonly<{ [key: string]: Json | undefined }>

function scalar(value: null | boolean | number | string): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`no exact integer: ${value}`)
  if (typeof value === 'string' && !value.isWellFormed()) throw new RangeError('text with a lone surrogate')
  return JSON.stringify(value)
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

/** One text for one value (RFC 8785 for integers): keys in code-unit order, no spaces, absent members left out. Refuses fractions and broken text. */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return scalar(value)
  const members = Object.keys(value).sort().flatMap((key) => {
    const member = value[key]
    return member === undefined ? [] : [`${scalar(key)}:${canonicalJson(member)}`]
  })
  return `{${members.join(',')}}`
}

const sha256 = () => createHash('sha256')

/** Hash of a value, 43 characters: short, for there is one in every cell's summary. */
export const hashOf = (value: Json) => sha256().update(canonicalJson(value)).digest('base64url')

/** What a certified roll-up rests on, leaves aside. No clock and no run id: the same inputs give the same digest a year later. */
export type Basis = Readonly<{ treeVersion: number; rulePack: string; asOf: string }>

/** A leaf as the digest sees it: cell, version, hash of its content. */
export type DigestLeaf = Readonly<{ id: string; version: number; hash: string }>

const BATCH = 65_536

/** Feeds the leaves in batches: a hash call for each of a country's cells would cost more than the hashing. */
function addLeaves(hash: Hash, leaves: Iterable<DigestLeaf>): void {
  let previous: string | undefined
  let text = ''
  for (const { id, version, hash: content } of leaves) {
    if (previous !== undefined && id <= previous) throw new RangeError(`leaves must come sorted by id, each once: ${id}`)
    text += `${previous === undefined ? '' : ','}[${scalar(id)},${scalar(version)},${scalar(content)}]`
    previous = id
    if (text.length < BATCH) continue
    hash.update(text)
    text = ''
  }
  hash.update(text)
}

/** SHA-256 in hex over the canonical JSON of basis and leaves, leaf by leaf, so that a whole country's leaves need not be held at once. Leaves come sorted by id. */
export function digestSorted({ treeVersion, rulePack, asOf }: Basis, leaves: Iterable<DigestLeaf>): string {
  const hash = sha256().update(`{"asOf":${canonicalJson(asOf)},"leaves":[`)
  addLeaves(hash, leaves)
  return hash.update(`],"rulePack":${canonicalJson(rulePack)},"treeVersion":${canonicalJson(treeVersion)}}`).digest('hex')
}

/** The digest of leaves in any order. */
export const digestOf = (basis: Basis, leaves: readonly DigestLeaf[]) => digestSorted(basis, [...leaves].sort((a, b) => (a.id < b.id ? -1 : 1)))
