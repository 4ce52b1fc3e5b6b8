import type { RoundKind } from '../round/schema.ts'
import type { Language } from './language.ts'
import { closing as englishClosing, templates as english } from './templates.en.ts'
import { closing as vietnameseClosing, templates as vietnamese, type Template } from './templates.vi.ts'
import * as en from './words.en.ts'
import * as vi from './words.vi.ts'

/** Everything that is said in one language: templates, names, sentences, and how days are written. `tag` names it to mail programs (BCP 47); `closing` is how every shipped letter ends. */
export type Pack = Readonly<{ tag: string; closing: string; templates: Readonly<Record<RoundKind, Template>> }> & typeof vi

/** Both languages; that each has every word of the other is checked by their type, their places by a test. */
export const packs: Readonly<Record<Language, Pack>> = {
  VI: { tag: 'vi', closing: vietnameseClosing, templates: vietnamese, ...vi },
  EN: { tag: 'en', closing: englishClosing, templates: english, ...en },
}
/** The words of a language; Vietnamese where none was chosen. */
export const packOf = (language: Language = 'VI'): Pack => packs[language]
