import type { Conditions } from '../api/recipients.ts'
import { roleName } from '../codes.vi.ts'
import { statusText } from '../people/text.ts'

type Names = Readonly<{ bodyOf: (id: string) => string | undefined; listOf: (code: string) => string | undefined }>
/** Conditions in words, in the order in which they are asked. */
export const described = ({ under, status, role, list, unit }: Conditions, { bodyOf, listOf }: Names): string =>
  [under && (bodyOf(under) ?? under), status && statusText(status), role && roleName(role), list && (listOf(list) ?? list), unit].filter(Boolean).join(' · ')
