import { fold } from '@nen-nep/rules/names/index'
import * as v from 'valibot'
import type { Placed } from '../list/read.ts'

/** Why two records may be of one person. Equal citizen ids and card numbers cannot be: markers keep them unique. */
export const Reason = v.picklist(['SAME_NAME_AND_BIRTH', 'CARD_ZERO', 'SWAPPED_BIRTH', 'SAME_PHONE'])
export type Reason = v.InferOutput<typeof Reason>
/** Two records, the one with the smaller id first; `score` from 0 to 99 orders them, the most alike first. */
export type Candidate = Readonly<{ first: Placed; second: Placed; why: readonly Reason[]; score: number }>

const WEIGHT: Readonly<Record<Reason, number>> = { SAME_NAME_AND_BIRTH: 90, CARD_ZERO: 85, SWAPPED_BIRTH: 75, SAME_PHONE: 60 }
const EACH_FURTHER = 4
const OTHER_SEX = 20
/** More people than this with one number in common share an office's, not a life. */
const LARGEST_HOUSEHOLD = 30

/** One letter more, less or another. */
function isOneLetterApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let same = 0
  while (same < Math.min(a.length, b.length) && a[same] === b[same]) same += 1
  const [first, second] = [a.slice(same), b.slice(same)]
  return first.slice(1) === second.slice(1) || first.slice(1) === second || first === second.slice(1)
}

/** Names that one hand may write for one person: the same words in any order, a middle name left out, or one letter apart; accents and case aside. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)]
  const [words, others] = [a.split(' '), b.split(' ')]
  const ends = words[0] === others[0] && words.at(-1) === others.at(-1) && words.length !== others.length
  return ends || words.toSorted().join(' ') === others.toSorted().join(' ') || isOneLetterApart(a, b)
}

/** Year, and day and month in one order: two dates whose day and month were swapped have it in common. */
const birthKey = ({ name, birthDate }: Placed) => (birthDate === undefined ? undefined : `${fold(name)}|${birthDate.slice(0, 4)}|${[birthDate.slice(5, 7), birthDate.slice(8)].toSorted().join('|')}`)
/** A card number without the zeros at its ends, which spreadsheets lose and people fill in again. */
const cardKey = ({ cardNumber }: Placed) => cardNumber?.replace(/^0+|0+$/g, '')

type Rule = Readonly<{ keyOf: (line: Placed) => string | undefined; why: (a: Placed, b: Placed) => Reason | undefined }>
const rules: readonly Rule[] = [
  { keyOf: birthKey, why: (a, b) => (a.birthDate === b.birthDate ? 'SAME_NAME_AND_BIRTH' : 'SWAPPED_BIRTH') },
  { keyOf: cardKey, why: (a, b) => (areAlike(a.name, b.name) ? 'CARD_ZERO' : undefined) },
  { keyOf: ({ phone }) => phone, why: (a, b) => (areAlike(a.name, b.name) ? 'SAME_PHONE' : undefined) },
]

const pairsOf = (all: readonly Placed[]) => all.flatMap((first, index) => all.slice(index + 1).map((second) => ({ first, second })))

function scoreOf(first: Placed, second: Placed, why: readonly Reason[]): number {
  const best = Math.max(...why.map((reason) => WEIGHT[reason])) + EACH_FURTHER * (why.length - 1)
  const apart = first.sex !== undefined && second.sex !== undefined && first.sex !== second.sex ? OTHER_SEX : 0
  return Math.min(99, best) - apart
}

export const pairKey = (a: string, b: string) => (a < b ? `${a}|${b}` : `${b}|${a}`)

type Found = Map<string, { first: Placed; second: Placed; why: Reason[] }>
/** Adds why two records are alike to what is known of them. */
function note(found: Found, first: Placed, second: Placed, reason: Reason | undefined): void {
  if (!reason) return
  const key = pairKey(first.id, second.id)
  const pair = found.get(key) ?? { first, second, why: [] }
  pair.why.push(reason)
  found.set(key, pair)
}

/** Those who share a key, where it says something of a person. */
const households = (lines: readonly Placed[], { keyOf }: Rule) =>
  [...Map.groupBy(lines, keyOf)].flatMap(([key, alike]) => ((key ?? '') === '' || alike.length > LARGEST_HOUSEHOLD ? [] : [alike]))

const inOrder = (a: Candidate, b: Candidate) => b.score - a.score || (pairKey(a.first.id, a.second.id) < pairKey(b.first.id, b.second.id) ? -1 : 1)

/** Pairs of records that may be one person, the likeliest first: never by name alone (A7). Each record is compared with those alone that share a key with it. */
export function candidatesAmong(lines: readonly Placed[]): Candidate[] {
  const found: Found = new Map()
  const sorted = lines.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  for (const rule of rules) for (const alike of households(sorted, rule)) for (const { first, second } of pairsOf(alike)) note(found, first, second, rule.why(first, second))
  return [...found.values()].map(({ first, second, why }) => ({ first, second, why, score: scoreOf(first, second, why) })).toSorted(inOrder)
}
