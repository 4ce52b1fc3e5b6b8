import { askSecrecy, confirming, open, read, readTree, type Act, type ScopedTable } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Deps } from '../deps.ts'
import { announced } from '../meeting/rules.ts'
import { meetingKey } from '../place.ts'
import { RoundKind } from '../round/schema.ts'
import { Language } from './language.ts'
import { packOf } from './pack.ts'
import { wordingsFor } from './save.ts'
import { worded, wordedKinds } from './wording.ts'
import { refuse, render, type Letter } from './render.ts'
import { sampleOf, valuesOf, type Occasion } from './values.ts'

/** Another wording to try, in which language, and a meeting whose real data to fill it with. */
export const Previewing = v.strictObject({
  subject: v.optional(v.pipe(v.string(), v.maxLength(200))),
  text: v.optional(v.pipe(v.string(), v.maxLength(10_000))),
  meetingId: v.optional(v.string()),
  language: v.optional(Language),
  ...confirming,
})
export type Previewing = v.InferOutput<typeof Previewing>

/** Letters are the affair of those who hold a position. */
async function enter(deps: Deps, act: Act): Promise<ScopedTable> {
  const { caller, table } = await open(deps.table, act, [], { tree: false })
  if (!caller.grants.some(({ role }) => role !== 'MEMBER')) refuse('template.not-leader')
  return table
}

/** Everything that a kind of letter can be filled with. */
export const placesFor = (kind: RoundKind) => Object.keys(valuesOf(sampleOf(kind), { name: '', organisation: '', link: '' }))

/** The letters in the words in force for an organisation, or the shipped ones where none is named. */
export async function listTemplates(deps: Deps, act: Act, orgId?: string) {
  const table = await enter(deps, act)
  const wordings = orgId === undefined ? undefined : await wordingsFor(deps, act, table, orgId)
  const items = wordedKinds.map((kind) => {
    const wording = wordings?.(kind)
    return { kind, name: packOf().kindNames[kind], ...worded(kind, wording), ...(wording ? { from: wording.orgId } : {}), places: placesFor(kind) }
  })
  return { items }
}

async function occasionOf({ meetings }: Deps, act: Act, kind: RoundKind, { meetingId, language }: Previewing): Promise<{ occasion: Occasion; orgId?: string }> {
  const sample = sampleOf(kind, language)
  if (meetingId === undefined || !('meeting' in sample)) return { occasion: sample }
  const { state } = await read(meetings, act, meetingKey(meetingId))
  const meeting = announced(state)
  return meeting ? { occasion: { meeting }, orgId: state.cellId } : { occasion: sample }
}

/** A letter as its readers would see it; what no data can fill is refused by name, and marked words in a subject are asked about. */
export async function previewTemplate(deps: Deps, act: Act, kind: string, previewing: Previewing): Promise<Letter> {
  const { subject, text, language, secrecyConfirmed } = previewing
  const table = await enter(deps, act)
  askSecrecy([{ pointer: '/subject', text: subject ?? '' }], secrecyConfirmed, act)
  const known = v.safeParse(RoundKind, kind)
  if (!known.success) return refuse('template.unknown', { kind })
  const { occasion, orgId } = await occasionOf(deps, act, known.output, previewing)
  const tree = await readTree(table)
  const pack = packOf(language)
  const { templates, words } = pack
  const organisation = (orgId === undefined ? undefined : tree.node(orgId)?.name) ?? words.unknownOrganisation
  const shipped = templates[known.output]
  return render({ ...shipped, subject: subject ?? shipped.subject, text: text ?? shipped.text }, valuesOf(occasion, { name: words.sampleName, organisation, link: '…', language }), pack)
}
