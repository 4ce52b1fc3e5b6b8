import { keyText, type Row, type Tree } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { wordingKey } from '../place.ts'
import { RoundKind } from '../round/schema.ts'
import type { Language } from './language.ts'
import { packOf } from './pack.ts'
import type { Template } from './templates.vi.ts'

/** An organisation's own words, in Vietnamese, for a kind of letter; they hold for all below it that have none. Without words, the shipped ones are in force again. */
export const Wording = v.object({ orgId: v.string(), kind: RoundKind, subject: v.optional(v.string()), text: v.optional(v.string()) })
export type Wording = v.InferOutput<typeof Wording>

/** The kinds of letters that an organisation may say in its own words: a gathered one is of several organisations. */
export const wordedKinds: readonly RoundKind[] = RoundKind.options.filter((kind) => kind !== 'GATHERED')

/** Where words for a kind of letter may have been saved: at the organisation, or at any above it. */
export const wordingKeys = (tree: Tree, orgId: string, kind: RoundKind) => [orgId, ...tree.ancestors(orgId)].map((one) => wordingKey(one, kind))

/** The nearest words somebody saved, going up. */
export function wordingIn(tree: Tree, { orgId, kind }: Readonly<{ orgId: string; kind: RoundKind }>, rows: ReadonlyMap<string, Row>): Wording | undefined {
  const found = wordingKeys(tree, orgId, kind).flatMap((key) => rows.get(keyText(key)) ?? []).map((row) => v.parse(Wording, row))
  return found.find(({ subject, text }) => subject !== undefined || text !== undefined)
}

/** A letter's template with the words somebody saved; in English it is the shipped one. */
export function worded(kind: RoundKind, wording: Wording | undefined, language: Language = 'VI'): Template {
  const shipped = packOf(language).templates[kind]
  return language === 'VI' && wording ? { ...shipped, subject: wording.subject ?? shipped.subject, text: wording.text ?? shipped.text } : shipped
}
