import type { Tree } from '@nen-nep/service-kit'
import { keyText, type Row } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { modeKey } from '../place.ts'
import { Mode, type MailMode } from './schema.ts'

/** Where the mode of an organisation may be set: at itself, or at any organisation above it. */
export const modeKeys = (tree: Tree, orgId: string) => [orgId, ...tree.ancestors(orgId)].map(modeKey)

/** The nearest mode that somebody has set, going up; mails are sent where nobody has. */
export function modeIn(tree: Tree, orgId: string, rows: ReadonlyMap<string, Row>): MailMode {
  const set = modeKeys(tree, orgId).map((key) => rows.get(keyText(key))).find((row) => row !== undefined)
  return set ? v.parse(Mode, set).mode : 'ON'
}
