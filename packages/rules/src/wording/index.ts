import { filled, filledLines, unfilled, type Values } from './places.ts'

export * from './places.ts'

/** A text of a paper that an organisation may say in its own words: what it is called, as it is shipped, what its places may be filled with, whether it may have several lines, and whether it may not be empty. */
export type Slot = Readonly<{ name: string; text: string; places: readonly string[]; lines?: boolean; needed?: boolean }>
/** A part of a paper in its shipped order; who may leave it out, leaves it out. */
export type Part = Readonly<{ id: string; name: string; optional?: boolean }>
/** What may be said otherwise in a kind of paper: its texts by name, and its parts. The frame, the tables and what was recorded are not in it. */
export type Template<N extends string = string> = Readonly<{ texts: Readonly<Record<N, Slot>>; sections: readonly Part[] }>
/** Own words for some texts, and own parts in their order; what is not given is as shipped. */
export type Own = Readonly<{ texts?: Readonly<Record<string, string>> | undefined; sections?: readonly string[] | undefined }>
/** All words of a paper and its parts, as they were when it was made. */
export type Kept = Readonly<{ texts: Readonly<Record<string, string>>; sections: readonly string[] }>

/** What is wrong with own words: a text the paper does not have, one that must not be empty, places that nothing fills (with those that may be used), or parts that are unknown, named twice or missing. */
export type Fault =
  | Readonly<{ wrong: 'unknown-text' | 'empty-text'; text: string; name: string }>
  | Readonly<{ wrong: 'unknown-place'; text: string; name: string; unknown: readonly string[]; known: readonly string[] }>
  | Readonly<{ wrong: 'sections'; section: string; name: string }>

const oneLine = (text: string) => text.replaceAll(/\s*\n\s*/g, ' ')
/** A text as it is kept: composed, without spaces at its ends, and on one line where it has one. */
const tidied = (text: string, slot: Slot | undefined) => (slot?.lines ? text.split('\n').map((line) => line.trim()).join('\n') : oneLine(text)).normalize('NFC').trim()

/** Own words as they are kept: what is said as it is shipped is no word of one's own. */
export function tidy({ texts, sections }: Template, own: Own): Own {
  const slots: Readonly<Record<string, Slot | undefined>> = texts
  const given = Object.entries(own.texts ?? {}).map(([name, text]) => [name, tidied(text, slots[name])] as const).filter(([name, text]) => text !== slots[name]?.text)
  const isShipped = own.sections === undefined || own.sections.join() === sections.map(({ id }) => id).join()
  return { ...(given.length === 0 ? {} : { texts: Object.fromEntries(given) }), ...(isShipped ? {} : { sections: own.sections }) }
}
/** Whether nothing is said in own words. */
export const isPlain = ({ texts, sections }: Own) => texts === undefined && sections === undefined

function faultOf(slot: Slot | undefined, id: string, text: string): Fault[] {
  if (!slot) return [{ wrong: 'unknown-text', text: id, name: id }]
  const of = { text: id, name: slot.name }
  if (slot.needed && text.trim() === '') return [{ wrong: 'empty-text', ...of }]
  const unknown = unfilled(text, slot.places)
  return unknown.length === 0 ? [] : [{ wrong: 'unknown-place', ...of, unknown, known: slot.places }]
}
function faultIn(parts: readonly Part[], given: readonly string[]): Fault[] {
  const stranger = given.find((id, at) => !parts.some((part) => part.id === id) || given.indexOf(id) !== at)
  const missing = parts.find(({ id, optional }) => !optional && !given.includes(id))?.id
  const section = stranger ?? missing
  return section === undefined ? [] : [{ wrong: 'sections', section, name: parts.find(({ id }) => id === section)?.name ?? section }]
}
/** What is wrong with own words for a paper; nothing where they are fit. */
export function faultsIn({ texts, sections }: Template, own: Own): Fault[] {
  const slots: Readonly<Record<string, Slot | undefined>> = texts
  return [...Object.entries(own.texts ?? {}).flatMap(([name, text]) => faultOf(slots[name], name, text)), ...(own.sections === undefined ? [] : faultIn(sections, own.sections))]
}

/** All words and parts of a paper: own ones where there are any, else the shipped ones. Texts the paper no longer has are left out, and so are parts. */
export function kept({ texts, sections }: Template, own: Own = {}): Kept {
  const slots: Readonly<Record<string, Slot>> = texts
  return {
    texts: Object.fromEntries(Object.entries(slots).map(([name, { text }]) => [name, own.texts?.[name] ?? text])),
    sections: own.sections === undefined ? sections.map(({ id }) => id) : own.sections.filter((id) => sections.some((part) => part.id === id)),
  }
}

/** How a paper speaks: one text on a line, a text in lines, and its parts in their order. */
export type Speaker<N extends string> = Readonly<{ say: (name: N, values?: Values) => string; lines: (name: N, values?: Values) => string[]; sections: readonly string[] }>
/** The voice of a paper: in the words that were kept for it, or the shipped ones. */
export function speaker<N extends string>(template: Template<N>, words: Own = {}): Speaker<N> {
  const textOf = (name: N) => words.texts?.[name] ?? template.texts[name].text
  return {
    say: (name, values = {}) => filled(oneLine(textOf(name)), values).trim(),
    lines: (name, values = {}) => filledLines(textOf(name), values),
    sections: kept(template, words).sections,
  }
}
/** A template whose texts are known by name. */
export const template = <const N extends string>(given: Template<N>): Template<N> => given
