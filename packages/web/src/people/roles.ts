import { words } from './words.vi.ts'

const known = new Map<string, string>(Object.entries(words.roles))
/** What people call a role. */
export const roleWords = (role: string) => known.get(role) ?? role
