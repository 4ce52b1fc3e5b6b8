import { isForeign, words } from './words.vi.ts'

/** The `lang` of a sentence that the server worded, so that it is read out in its own language. */
export const langOf = (sentence: string | undefined) => (sentence !== undefined && isForeign(sentence) ? 'vi' : undefined)
/** A sentence of the server, with a word that it is in Vietnamese where the pages are not. */
export const Theirs = ({ says, look }: Readonly<{ says: string; look?: string }>) => <><p className={look} lang={langOf(says)}>{says}</p>{isForeign(says) && <p className="muted small">{words.theirs}</p>}</>
