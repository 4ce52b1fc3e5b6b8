import { Choice, faultOf, pack } from '@nen-nep/rules/ballot/index'
import { refuse as refuseInStore, refuseAtEdge, type Act, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { cast, type Casting } from './box.ts'
import { refuse } from './refusals.ts'
import { sealTo } from './seal.ts'
import { layoutIn, placeOfCode, readBooth, readSlip, type Booth, type Slip } from './slip.ts'

const Marks = v.pipe(v.array(v.nullable(Choice)), v.minLength(1), v.maxLength(200))
export const Casts = v.strictObject({ slip: v.pipe(v.string(), v.maxLength(4000)), marks: Marks })
export type Casts = v.InferOutput<typeof Casts>
export const BoothCasts = v.strictObject({ booth: v.pipe(v.string(), v.maxLength(4000)), code: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.transform((text) => text.replaceAll(/[\s-]/g, '')), v.maxLength(20)), marks: Marks })
export type BoothCasts = v.InferOutput<typeof BoothCasts>

/** What casting works with: the box and the secret that slips are signed with. No other table, and nobody's grants. */
export type Casters = Readonly<{ box: Table; secret: string }>
type Paper = Pick<Slip & Booth, 'ballot' | 'to' | 'kinds' | 'atMost' | 'from' | 'until' | 'shards'>

/** Packs and seals the marks, so that from here on nobody can read them. */
function sealed({ ballot, to, ...paper }: Paper, marks: readonly (Choice | null)[]): Uint8Array {
  const layout = layoutIn(paper)
  const fault = faultOf(marks, layout)
  if (fault) return refuse(fault === 'shape' ? 'ballot.marks' : 'ballot.too-many')
  return sealTo(to, ballot, pack(marks, layout))
}

/** The key is the caster's own (`Idempotency-Key`), made at random by their device: the same one is the same cast. */
async function castAt({ box, secret }: Casters, paper: Paper, { at, key = '' }: Act, { index, marks }: Readonly<{ index: number; marks: Casts['marks'] }>) {
  if (at < paper.from) return refuse('ballot.not-yet')
  const casting: Casting = { ballot: paper.ballot, index, shards: paper.shards, key, sealed: sealed(paper, marks) }
  // Whoever comes late may only find out that their ballot is in the box: the write itself would be late too.
  return { receipt: await cast(box, secret, casting, at >= paper.until) }
}

/** Casts the ballot of whoever holds the slip, blindly. Without a slip of their own for this ballot nobody learns that there is one. */
export function castBallot(casters: Casters, act: Act, id: string, { slip: text, marks }: Casts) {
  const slip = readSlip(casters.secret, text, act.by)
  if (slip?.ballot !== id) return refuseInStore('item.missing')
  return castAt(casters, slip, act, { index: slip.index, marks })
}

/** Casts the ballot of whoever types a code into the booth. The booth knows neither who that is, nor afterwards what was cast. */
export function castInBooth(casters: Casters, act: Act, { booth: text, code, marks }: BoothCasts) {
  const booth = readBooth(casters.secret, text) ?? refuseAtEdge('link.invalid')
  const index = placeOfCode(casters.secret, booth, code) ?? refuse('ballot.code')
  return castAt(casters, booth, act, { index, marks })
}
