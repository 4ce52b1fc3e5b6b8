import { unfitPlaces } from '@nen-nep/rules/secrecy/index'
import { acting, askSecrecy, confirming, getRows, inside, open, refuse as refuseItem, revise, type Act, type Saved, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { wordingKey } from '../place.ts'
import { RoundKind } from '../round/schema.ts'
import { checkPlaces, placesIn, refuse } from './render.ts'
import { packOf } from './pack.ts'
import { sampleOf, valuesOf } from './values.ts'
import { wordedKinds, wordingIn, wordingKeys, type Wording } from './wording.ts'

/** An organisation's own words for a kind of letter; without any, the shipped ones are in force again. */
export const SavingTemplate = v.strictObject({
  subject: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200))),
  text: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(10_000))),
  ...confirming,
})
export type SavingTemplate = v.InferOutput<typeof SavingTemplate>

/** The words in force for an organisation, kind by kind. */
export async function wordingsFor(deps: Deps, act: Act, table: ScopedTable, orgId: string): Promise<(kind: RoundKind) => Wording | undefined> {
  const { caller, tree } = await open(deps.table, act, [])
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  const rows = await Promise.all(RoundKind.options.map((kind) => getRows(table, wordingKeys(tree, orgId, kind))))
  return (kind) => wordingIn(tree, { orgId, kind }, rows[RoundKind.options.indexOf(kind)] ?? new Map())
}

/** Refuses words with a place that nothing fills, and a subject that would say of whom or what it is. */
function checkWording(kind: RoundKind, { subject, text }: Pick<Wording, 'subject' | 'text'>): void {
  const shipped = packOf().templates[kind]
  checkPlaces({ subject: subject ?? shipped.subject, text: text ?? shipped.text }, Object.keys(valuesOf(sampleOf(kind), { name: '', organisation: '', link: '' })))
  const unfit = unfitPlaces(placesIn({ subject: subject ?? '', text: '' }), [])
  if (unfit.length > 0) refuse('template.subject-not-neutral', { unfit: unfit.map((name) => `{${name}}`).join(', ') })
}

/** Saves an organisation's own words for a kind of letter, for itself and all below it that have none (D1). A place that nothing fills is refused by name; marked words in a subject, which is read over shoulders, are asked about. */
export async function saveTemplate(deps: Deps, act: Act, { orgId, kind, subject, text, secrecyConfirmed }: SavingTemplate & Readonly<{ orgId: string; kind: string }>): Promise<Saved<Wording>> {
  const { caller, table } = await open(deps.table, act, [], { consistent: true })
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  if (!caller.may('register', orgId) && !caller.may('lead', orgId)) return refuse('template.not-yours')
  const known = v.safeParse(RoundKind, kind)
  if (!known.success || !wordedKinds.includes(known.output)) return refuse('template.unknown')
  askSecrecy([{ pointer: '/subject', text: subject ?? '' }], secrecyConfirmed, act)
  checkWording(known.output, { subject, text })
  const next: Wording = { orgId, kind: known.output, subject, text }
  return (await revise(inside(table, deps.wordings), acting(act, caller), wordingKey(orgId, known.output), () => ({ next, facts: [] }))) ?? refuseItem('item.missing')
}
