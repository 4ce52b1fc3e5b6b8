import { hashOf } from '../rollup/canonical.ts'
import type { Anchor, Entry, Logged, Sealed, Withheld } from './entry.ts'

/** What stands before the first entry of every chain. */
export const GENESIS: Anchor = { seq: 0, hash: '' }

/** What somebody finds who verifies: which place is broken, and how. */
export type Verdict = Readonly<{ ok: true } | { ok: false; brokenAt: Readonly<{ seq: number; what: 'edited' | 'missing' | 'swapped' | 'truncated' }> }>
const broken = (seq: number, what: Exclude<Verdict, { ok: true }>['brokenAt']['what']): Verdict => ({ ok: false, brokenAt: { seq, what } })

const digestOf = (entry: Logged) => ('digest' in entry ? entry.digest : hashOf(entry.changes.map((change) => ({ ...change }))))

/** SHA-256 over the canonical JSON of an entry, its place and the hash before it; the changes go in by their own digest, so that an entry can be verified without them. */
function linkOf(entry: Logged): string {
  const { at, by, onBehalfOf, act, org, thing, version, seq, prev } = entry
  return hashOf({ at, by, onBehalfOf, act, org, thing, version, seq, prev, changes: digestOf(entry) })
}

/** Joins entries to a chain that stands at `previous`. */
export function seal(previous: Anchor, entries: readonly Entry[]): Sealed[] {
  const sealed: Sealed[] = []
  let { seq, hash } = previous
  for (const entry of entries) {
    const open: Sealed = { ...entry, seq: seq + 1, prev: hash, hash: '' }
    const next = { ...open, hash: linkOf(open) }
    sealed.push(next)
    ;({ seq, hash } = next)
  }
  return sealed
}

/** The same entry without what changed: who, when and what thing stay, and the chain can still be verified. */
export function withhold({ changes, ...entry }: Sealed): Withheld {
  return { ...entry, digest: hashOf(changes.map((change) => ({ ...change }))) }
}

/** An entry that is not the next one: its place was taken by a later one that is elsewhere, or it is nowhere. */
function outOfPlace(entries: readonly Logged[], expected: number): Verdict {
  const elsewhere = entries.some(({ seq }) => seq === expected)
  return broken(expected, elsewhere ? 'swapped' : 'missing')
}

function check(entries: readonly Logged[], entry: Logged, before: Anchor): Verdict | undefined {
  if (entry.seq !== before.seq + 1) return outOfPlace(entries, before.seq + 1)
  return entry.prev === before.hash && entry.hash === linkOf(entry) ? undefined : broken(entry.seq, 'edited')
}

/** The newest anchors first tell of a chain that was made anew: all entries up to an anchored place must lead to its hash. */
function checkAnchors(entries: readonly Logged[], anchors: readonly Anchor[], last: number): Verdict {
  for (const anchor of anchors.toSorted((a, b) => a.seq - b.seq)) {
    if (anchor.seq > last) return broken(last + 1, 'truncated')
    const standing = entries.find(({ seq }) => seq === anchor.seq)
    if (standing && standing.hash !== anchor.hash) return broken(anchor.seq, 'edited')
  }
  return { ok: true }
}

/** Verifies a chain, or the part of it after `from`: the first broken place, or that all is well. Anchors also show a chain that was cut short, or made anew from some place on. */
export function verify(entries: readonly Logged[], anchors: readonly Anchor[] = [], from: Anchor = GENESIS): Verdict {
  let before = from
  for (const entry of entries) {
    const found = check(entries, entry, before)
    if (found) return found
    before = entry
  }
  return checkAnchors(entries, anchors, before.seq)
}
