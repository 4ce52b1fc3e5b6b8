import { hashOf } from '../rollup/canonical.ts'
import type { RuleSet } from './rule-set.ts'

/** The digest of all rules that one id names: SHA-256 over their canonical JSON, 43 characters. Whoever changes a figure or a word of them has another. */
export const digestOfRules = (set: RuleSet): string => hashOf(set)

/** What the country's packs come to as they were shipped. A pack never changes once a year was judged by it: who sets one right ships another beside it, with an id and a line of its own. */
export const shippedDigests: Readonly<Record<string, string>> = {
  'rating-366': 'TMQbJ48Kn-7s8FFfr4fZlxlNkV3yOSWsY9bmN231lQ4',
  'rating-124': 'hkDKew4gOLVaeIV6_G3bZD_DS1jb-guqX_RU7bSAem8',
  'rating-132': 'KjfMnyGVtkxvrIYsTRaNY0SFf83FuEz6gMToMJs8FsQ',
}
