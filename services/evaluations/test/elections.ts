import { pack, type Layout } from '@nen-nep/rules/ballot/index'
import { asService } from '@nen-nep/service-kit/as-service'
import { getRow, type Table } from '@nen-nep/service-kit'
import { burnBox, cast, receiptOf, setUp, shutBox } from '../src/ballot/box.ts'
import { newPrivateKey, publicKeyFor, sealTo } from '../src/ballot/seal.ts'
import type { Voter } from './attacker.ts'

const SECRET = 'a secret of tests'
export const CLASSES = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const
const VOTERS = 15
const layout: Layout = { kinds: ['CLASS', 'CLASS', 'CLASS'] }

/** Chance that can be had again. */
export function chance(seed: number) {
  let state = seed * 7919 + 1
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
}
/** Fifteen choices as a cell makes them: one class leads, the others follow. */
export function choicesOf(random: () => number): number[] {
  const leading = Math.floor(random() * 2)
  return Array.from({ length: VOTERS }, () => (random() < 0.6 ? leading : Math.floor(random() * 4)))
}
const totalsOf = (choices: readonly number[]) => CLASSES.map((_, at) => choices.filter((choice) => choice === at).length)

type Box = { w: Record<string, Uint8Array>; b: Record<string, Uint8Array> }
/** Where bytes lie in what was stored, for an attacker with the file; else nowhere. */
export type Places = (bytes: Uint8Array) => number

/** Votes one election into a real box and reads off, for each voter, all that was ever stored about them: the order of marks and of ballots as the engine gives them, the bytes of the mark, the name, the sealed ballot and its length, and where it lies. The attacker is given the link from voter to ballot for nothing. */
export async function election(table: Table, at: number, places: Places = () => 0): Promise<Voter[]> {
  const random = chance(at + 1)
  const ballot = `blt_2026.cell${at}.aaaaaa`
  const privateKey = newPrivateKey()
  const to = publicKeyFor(privateKey)
  const choices = choicesOf(random)
  const order = choices.map((_, index) => index).sort(() => random() - 0.5)
  await setUp(table, ballot, 0)
  const keys = choices.map(() => crypto.randomUUID())
  for (const index of order) {
    const marks = [CLASSES[choices[index]!]!, CLASSES[Math.floor(random() * 4)]!, null]
    await cast(table, SECRET, { ballot, index, shards: 0, key: keys[index]!, sealed: sealTo(to, ballot, pack(marks, layout)) }, false)
  }
  await shutBox(table, ballot, 0)
  const { w, b } = (await getRow(asService(table), { pk: `B#${ballot}`, sk: 'BOX' }, true)) as unknown as Box
  const receipts = choices.map((_, index) => receiptOf(SECRET, { ballot, index, key: keys[index]! }))
  const voters = choices.map((choice, index): Voter => {
    const sealed = b[receipts[index]!]!
    const features = [index, Object.keys(w).indexOf(String(index)), Object.keys(b).indexOf(receipts[index]!), receipts.toSorted().indexOf(receipts[index]!), sealed.length, places(sealed), order.indexOf(index), ...w[String(index)]!, ...Buffer.from(receipts[index]!), ...sealed]
    return { features, choice, totals: totalsOf(choices) }
  })
  await burnBox(asService(table), ballot)
  return voters
}

/** The same election in a box as one would write it without thought: ballots in the order they came, and not sealed alike. */
export function careless(at: number): Voter[] {
  const choices = choicesOf(chance(at + 1))
  return choices.map((choice, index) => ({ features: [index, 48 + CLASSES[choice]!.length], choice, totals: totalsOf(choices) }))
}
/** A box that sorts its marks only slightly by choice: one voter in six betrays theirs. */
export function leaky(at: number): Voter[] {
  const random = chance(at + 1)
  const choices = choicesOf(random)
  return choices.map((choice, index) => ({ features: [index, random() < 1 / 6 ? choice : 4 + Math.floor(random() * 4)], choice, totals: totalsOf(choices) }))
}
