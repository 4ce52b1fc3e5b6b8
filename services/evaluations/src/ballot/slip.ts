import { shortHash } from '@nen-nep/contracts'
import type { Kind, Layout } from '@nen-nep/rules/ballot/index'
import { seal, sign, unseal } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { shardsFor } from './box.ts'
import { electronic, kioskOf, phonesOf } from './electors.ts'
import type { Open } from './schema.ts'

const paper = { ballot: v.string(), to: v.string(), kinds: v.string(), atMost: v.optional(v.number()), from: v.string(), until: v.string(), shards: v.number() }
/** An electoral slip: who may cast the one ballot of which place in the box, and all that casting must know, signed by us. Casting therefore reads nothing. */
const Slip = v.object({ ...paper, member: v.string(), index: v.number() })
export type Slip = v.InferOutput<typeof Slip>
/** A voting booth's session: it holds no place in the box of its own, and opens one only for who types a code. */
const Booth = v.object({ ...paper, first: v.number(), places: v.number() })
export type Booth = v.InferOutput<typeof Booth>

const CODES: Readonly<Record<Kind, string>> = { CLASS: 'C', YES_NO: 'Y' }
const kindOf = (code: string): Kind => (code === CODES.CLASS ? 'CLASS' : 'YES_NO')
/** The ballot's layout as a slip tells it. */
export const layoutIn = ({ kinds, atMost }: Pick<Slip, 'kinds' | 'atMost'>): Layout => ({ kinds: Array.from(kinds, kindOf), atMost })

type WithKey = Open & Readonly<{ publicKey: string }>
const paperOf = ({ id: ballot, publicKey: to, lines, atMost, from, until, electors }: WithKey) =>
  ({ ballot, to, kinds: lines.map(({ kind }) => CODES[kind]).join(''), atMost, from, until, shards: shardsFor(electronic(electors).length) })

/** The slip of an elector who votes by phone, for whoever holds it: themselves, by the id they sign in with. */
export function slipFor(secret: string, ballot: WithKey, { elector, holder }: Readonly<{ elector: string; holder: string }>): string {
  const slip: Slip = { ...paperOf(ballot), member: holder, index: phonesOf(ballot.electors).indexOf(elector) }
  return seal(secret, 'ballot-slip', slip)
}
export function readSlip(secret: string, text: string, member: string): Slip | undefined {
  const read = v.safeParse(Slip, unseal(secret, 'ballot-slip', text))
  return read.success && read.output.member === member ? read.output : undefined
}

/** The session of the booth, for the device that goes from hand to hand. */
export function boothFor(secret: string, ballot: WithKey): string {
  const booth: Booth = { ...paperOf(ballot), first: phonesOf(ballot.electors).length, places: kioskOf(ballot.electors).length }
  return seal(secret, 'ballot-booth', booth)
}
export function readBooth(secret: string, text: string): Booth | undefined {
  const read = v.safeParse(Booth, unseal(secret, 'ballot-booth', text))
  return read.success ? read.output : undefined
}

const places = ({ first, places: many }: Pick<Booth, 'first' | 'places'>) => Array.from({ length: many }, (_, at) => first + at)
const codeAt = (secret: string, { ballot, to }: Pick<Booth, 'ballot' | 'to'>, index: number) => shortHash(8, sign(secret, 'ballot-code', ballot, to, String(index)))
/** The one-time codes of the booth, of nobody in particular: strips are drawn like paper ballots, so that nobody knows who votes in which place. 40 bits each, and kept nowhere: they are computed. */
export const codesOf = (secret: string, ballot: WithKey): string[] => {
  const booth = { ballot: ballot.id, to: ballot.publicKey, first: phonesOf(ballot.electors).length, places: kioskOf(ballot.electors).length }
  return places(booth).map((index) => codeAt(secret, booth, index)).sort()
}
/** The place in the box that a code opens. */
export const placeOfCode = (secret: string, booth: Booth, code: string): number | undefined => places(booth).find((index) => codeAt(secret, booth, index) === code)
