import * as v from 'valibot'
import { foldWords } from './text.ts'
import { unitKey } from './unit-names.ts'

/** What a person said some words of a file mean: a cell (its id, or its code while it exists only in a file), or a standing. `parent` narrows a cell's words to the organisation named beside them. */
export const Mapping = v.variant('kind', [
  v.object({ kind: v.literal('CELL'), text: v.string(), parent: v.optional(v.string()), to: v.string() }),
  v.object({ kind: v.literal('STATUS'), text: v.string(), parent: v.optional(v.undefined_()), to: v.picklist(['OFFICIAL', 'PROBATIONARY', 'EXEMPT']) }),
])
export type Mapping = v.InferOutput<typeof Mapping>

/** Answers people gave before, by `cellWords` and `statusWords`: what was meant. */
export type Remembered = Readonly<Record<string, string>>

/** One key for all spellings of a cell's words: case, accents, signs, short words and leading zeros aside ('KP 08, P.AB' is 'Khu phố 8 p ab'). */
export const cellWords = ({ cell, parent }: Readonly<{ cell: string; parent: string }>) => `${unitKey(parent)}|${unitKey(cell)}`
/** One key for all spellings of a standing's words; no cell has it. */
export const statusWords = (text: string) => `=${foldWords(text)}`

export const keyOfMapping = ({ kind, text, parent = '' }: Pick<Mapping, 'kind' | 'text' | 'parent'>) => (kind === 'CELL' ? cellWords({ cell: text, parent }) : statusWords(text))
export const rememberedOf = (mappings: readonly Mapping[]): Remembered => Object.fromEntries(mappings.map((mapping) => [keyOfMapping(mapping), mapping.to]))
