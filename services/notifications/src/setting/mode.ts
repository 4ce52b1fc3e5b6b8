import type { Tree } from '@nen-nep/service-kit'
import { keyText, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import type { Language } from '../letter/language.ts'
import { modeKey } from '../place.ts'
import { Mode, type MailMode } from './schema.ts'

/** Where the mode and language of an organisation may be set: at itself, or at any organisation above it. */
export const modeKeys = (tree: Tree, orgId: string) => [orgId, ...tree.ancestors(orgId)].map(modeKey)

/** The nearest mode and the nearest language that somebody has set, going up; mails are sent, in Vietnamese, where nobody has. */
export function modeIn(tree: Tree, orgId: string, rows: ReadonlyMap<string, Row>): Readonly<{ mode: MailMode; language?: Language | undefined }> {
  const set = modeKeys(tree, orgId).flatMap((key) => rows.get(keyText(key)) ?? []).map((row) => v.parse(Mode, row))
  return { mode: set.find(({ mode }) => mode !== undefined)?.mode ?? 'ON', language: set.find(({ language }) => language !== undefined)?.language }
}
