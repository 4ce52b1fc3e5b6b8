/** A language that the pages can be read in, as `lang` writes it. */
export type Language = 'vi' | 'en'
const KEPT = 'nen-nep.language'

/** What this device was set to; Vietnamese unless somebody chose otherwise, and where the browser keeps nothing. */
export function keptLanguage(): Language {
  try {
    return localStorage.getItem(KEPT) === 'en' ? 'en' : 'vi'
  } catch {
    return 'vi'
  }
}

/** Sets this device to a language and opens the same page in it. It outlives signing out: it says nothing about a person. */
export function readIn(language: Language): void {
  localStorage.setItem(KEPT, language)
  location.reload()
}
