import { language } from '../language/words.vi.ts'

/** Asks for what a service words in the language of these pages, where it knows it: titles of notices, and reminders as sentences. */
export const inWhich: Readonly<{ language?: 'EN' }> = language.tag === 'en' ? { language: 'EN' } : {}
