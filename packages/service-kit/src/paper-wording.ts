import { faultsIn, kept, tidy, written, type Fault, type Own, type Template } from '@nen-nep/rules/wording/index'
import * as v from 'valibot'
import type { Act } from './act.ts'
import { acting, open, type Caller, type Opened } from './access/index.ts'
import { refusals } from './refusal.ts'
import { getRows, inside, keyText, refuse as refuseItem, revise, seen, type Aggregate, type Key, type Saved } from './store/index.ts'

export const refuse = refusals({
  'paper-template.unknown': 'missing',
  'paper-template.not-yours': 'forbidden',
  'paper-template.unknown-text': 'invalid',
  'paper-template.unknown-placeholder': 'invalid',
  'paper-template.empty-text': 'invalid',
  'paper-template.sections': 'invalid',
})

const Texts = v.record(v.string(), v.string())
/** An organisation's own words for a kind of paper, with its parts in their order; they hold for all below it that have none. Without words, those of the organisation above are in force again. */
export const PaperWording = v.object({ orgId: v.string(), kind: v.string(), texts: v.optional(Texts), sections: v.optional(v.array(v.string())) })
export type PaperWording = v.InferOutput<typeof PaperWording>
/** All words of a paper as it was made, and whose they were at which version; shipped ones are nobody's. */
export const KeptWording = v.object({ texts: Texts, sections: v.array(v.string()), from: v.optional(v.string()), version: v.optional(v.number()) })
export type KeptWording = v.InferOutput<typeof KeptWording>

const LONGEST = 2000
const own = {
  texts: v.optional(v.pipe(v.record(v.pipe(v.string(), v.maxLength(40)), v.pipe(v.string(), v.maxLength(LONGEST))), v.check((texts) => Object.keys(texts).length <= 40))),
  sections: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(40))), v.maxLength(40))),
}
/** Own words for a kind of paper. Nothing at all takes them away; no texts and no parts are the shipped ones, whatever the organisation above says. */
export const SavingPaperWording = v.strictObject(own)
export type SavingPaperWording = v.InferOutput<typeof SavingPaperWording>
/** Words to try, for whose papers. */
export const TryingPaperWording = v.strictObject({ ...own, orgId: v.string() })
export type TryingPaperWording = v.InferOutput<typeof TryingPaperWording>

/** The papers of a service that may be said otherwise, and where their words are kept. */
export type Worded = Readonly<{ of: Aggregate<PaperWording>; keyOf: (orgId: string, kind: string) => Key; templates: Readonly<Record<string, Template>> }>
type Which = Readonly<{ orgId: string; kind: string }>

/** The nearest words that somebody saved, going up, with their version. */
async function nearest({ of, keyOf }: Worded, { table, tree }: Pick<Opened, 'table' | 'tree'>, { orgId, kind }: Which) {
  const keys = [orgId, ...tree.ancestors(orgId)].map((one) => keyOf(one, kind))
  const rows = await getRows(table, keys)
  return keys.map((key) => rows.get(keyText(key))).filter((row) => row !== undefined).map((row) => seen(of, row)).find(({ state: { texts, sections } }) => texts !== undefined || sections !== undefined)
}
export const templateOf = ({ templates }: Pick<Worded, 'templates'>, kind: string): Template => (Object.hasOwn(templates, kind) ? templates[kind] : undefined) ?? refuse('paper-template.unknown', { kind })

/** The words in force for an organisation's papers of one kind, whole, as a paper keeps them. */
export async function keptWording(worded: Worded, door: Pick<Opened, 'table' | 'tree'>, which: Which): Promise<KeptWording> {
  const found = await nearest(worded, door, which)
  const { texts, sections } = kept(templateOf(worded, which.kind), found?.state)
  return { texts: { ...texts }, sections: [...sections], ...(found ? { from: found.state.orgId, version: found.version } : {}) }
}

/** Who keeps an organisation's papers in words: whoever leads it, and the office above. */
export function demandPaperKeeper(caller: Caller, orgId: string): void {
  if (!caller.may('see', orgId)) return refuseItem('item.missing')
  if (!caller.may('register', orgId) && !caller.may('lead', orgId)) return refuse('paper-template.not-yours')
}

/** The door of whoever keeps an organisation's papers in words. */
export async function openWording(worded: Worded, act: Act, orgId: string): Promise<Opened> {
  const door = await open(worded.of.table, act, [], { consistent: true })
  demandPaperKeeper(door.caller, orgId)
  return door
}

/** All papers with the words in force for an organisation, the shipped ones beside them, and what fills their places. */
export async function listPaperWordings(worded: Worded, act: Act, orgId: string) {
  const door = await openWording(worded, act, orgId)
  const items = await Promise.all(Object.entries(worded.templates).map(async ([kind, template]) => {
    const { texts, sections: order, ...from } = await keptWording(worded, door, { orgId, kind })
    const slots = Object.entries(template.texts).map(([id, { name, text, places, lines = false, needed = false }]) => ({ id, name, text: texts[id] ?? text, shipped: text, places, lines, needed }))
    return { kind, ...from, texts: slots, sections: template.sections.map(({ id, name, optional = false }) => ({ id, name, optional })), order }
  }))
  return { items }
}

function refuseFault(fault: Fault): never {
  if (fault.wrong === 'sections') return refuse('paper-template.sections', { section: fault.section, name: fault.name, pointer: '/sections' })
  const { wrong, text, name } = fault
  const at = { text, name, pointer: `/texts/${text}` }
  if (wrong === 'unknown-place') return refuse('paper-template.unknown-placeholder', { ...at, unknown: fault.unknown.join(', '), known: written(fault.known) })
  return refuse(`paper-template.${wrong}`, at)
}
/** Own words as they are kept; words with a place that nothing fills, and parts the paper does not have, are refused by name. */
export function fitWording(template: Template, given: Own): Own {
  const [fault] = faultsIn(template, given)
  return fault ? refuseFault(fault) : tidy(template, given)
}

/** Saves an organisation's own words for a kind of paper, for itself and all below it that have none. What was made before keeps the words it was made with. */
export async function savePaperWording(worded: Worded, act: Act, { orgId, kind, texts, sections }: SavingPaperWording & Which): Promise<Saved<PaperWording>> {
  const { caller, table } = await openWording(worded, act, orgId)
  const fit = fitWording(templateOf(worded, kind), { texts, sections })
  const isOwn = texts !== undefined || sections !== undefined
  const next: PaperWording = { orgId, kind, ...(isOwn ? { texts: { ...fit.texts } } : {}), ...(fit.sections ? { sections: [...fit.sections] } : {}) }
  return (await revise(inside(table, worded.of), acting(act, caller), worded.keyOf(orgId, kind), () => ({ next, facts: [] }))) ?? refuseItem('item.missing')
}
