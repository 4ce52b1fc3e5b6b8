import { words } from './words.vi.ts'

const named = (names: Readonly<Record<string, string>>) => (code: string) => names[code] ?? ''
/** A code of the registry in people's words; nothing for one that lists do not name. */
export const statusText = named(words.statuses)
