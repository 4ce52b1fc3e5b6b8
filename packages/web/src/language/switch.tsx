import { readIn } from './device.ts'
import { language, words } from './words.vi.ts'

/** Opens the same page in the other language; its words are in that language, for whoever cannot read this one. */
export const Switch = ({ look }: Readonly<{ look: string }>) => <button type="button" className={look} lang={language.other} onClick={() => readIn(language.other)}>{words.other}</button>
/** The same among one's settings. */
export const LanguageCard = () => <section className="card" aria-labelledby="ngon-ngu-trang"><h2 id="ngon-ngu-trang">{words.title}</h2><p className="hint">{words.hint}</p><Switch look="button second" /></section>
