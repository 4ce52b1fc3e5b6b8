import { words } from './words.vi.ts'

export const kinds = ['MOVE', 'MERGE', 'SPLIT', 'DISSOLVE'] as const
export type Kind = (typeof kinds)[number]
const names: Readonly<Record<string, string>> = words.kinds
export const kindText = (kind: string) => names[kind] ?? kind
