import { Text } from '@nen-nep/contracts'
import * as v from 'valibot'
import { RatedClass } from '../rating/index.ts'

export const YesNo = v.picklist(['YES', 'NO'])
/** What may be marked on one line of a ballot. */
export const Choice = v.picklist([...RatedClass.options, ...YesNo.options])
export type Choice = v.InferOutput<typeof Choice>

export const Kind = v.picklist(['CLASS', 'YES_NO'])
export type Kind = v.InferOutput<typeof Kind>
const OPTIONS: Readonly<Record<Kind, readonly Choice[]>> = { CLASS: RatedClass.options, YES_NO: YesNo.options }

/** One line of a ballot: the class of a member, or a yes or no to a member or a text. `id` is the member's, or a mark of the line's own. */
export const Line = v.object({ id: v.string(), kind: Kind, text: v.optional(Text(300)) })
export type Line = v.InferOutput<typeof Line>
/** How a ballot is laid out, which is all that sealing and counting must know of it. `atMost`: the most lines that may be marked YES, where places are limited. */
export type Layout = Readonly<{ kinds: readonly Kind[]; atMost?: number | undefined }>
/** The marks of one ballot in the order of its lines; `null` is a line left blank. */
export type Marks = readonly (Choice | null)[]

export const optionsOf = (kind: Kind): readonly Choice[] => OPTIONS[kind]

const fits = (marks: Marks, { kinds }: Layout) => marks.length === kinds.length && marks.every((mark, at) => mark === null || (OPTIONS[kinds[at] ?? 'CLASS']).includes(mark))
const tooMany = (marks: Marks, { atMost }: Layout) => atMost !== undefined && marks.filter((mark) => mark === 'YES').length > atMost

/** What is wrong with a ballot before it is sealed: another shape than the paper's, or more YES than places. A blank line, or a blank ballot, is a choice. */
export function faultOf(marks: Marks, layout: Layout): 'shape' | 'too-many' | undefined {
  if (!fits(marks, layout)) return 'shape'
  return tooMany(marks, layout) ? 'too-many' : undefined
}

const base = (kind: Kind) => BigInt(OPTIONS[kind].length + 1)

/** How many bytes every ballot of a layout takes, whatever is marked on it. */
export function lengthOf({ kinds }: Layout): number {
  const largest = kinds.reduce((product, kind) => product * base(kind), 1n) - 1n
  return Math.max(1, Math.ceil(largest.toString(16).length / 2))
}

/** A ballot as one number of fixed length: mixed digits, 0 for a blank line. Two ballots of a layout are alike in size. */
export function pack(marks: Marks, layout: Layout): Uint8Array {
  const value = layout.kinds.reduce((sum, kind, at) => sum * base(kind) + BigInt(OPTIONS[kind].findIndex((one) => one === marks[at]) + 1), 0n)
  const digits = value.toString(16).padStart(2 * lengthOf(layout), '0')
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16))
}

/** The marks that `pack` wrote; nothing for bytes that no ballot of this layout makes. */
export function unpack(bytes: Uint8Array, layout: Layout): Marks | undefined {
  if (bytes.length !== lengthOf(layout)) return undefined
  let rest = BigInt(`0x${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`)
  const marks = layout.kinds.toReversed().map((kind) => {
    const digit = Number(rest % base(kind))
    rest /= base(kind)
    return digit === 0 ? null : (OPTIONS[kind][digit - 1] ?? null)
  })
  return rest === 0n ? marks.reverse() : undefined
}
