import { refuseMissing, type Act } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { isSender, refuse } from './access.ts'
import { codeOf } from './check.ts'
import { letterPage } from './letter-page.vi.ts'
import { getTransfer } from './queries.ts'

/** A letter as a page to print, for the sending side: the one that stands, or any of this transfer by its number. */
export async function getLetter(deps: Deps, act: Act, secret: string, { id, no }: Readonly<{ id: string; no?: string | undefined }>) {
  const { state: transfer, caller, door: { tree } } = await getTransfer(deps, act, id)
  if (!isSender(caller, transfer)) return refuseMissing()
  const letters = 'letters' in transfer ? transfer.letters : []
  const letter = letters.findLast((one) => (no === undefined ? one.voided === undefined : one.no === no)) ?? refuse('transfer.no-letter')
  const issuer = tree.node(letter.issuerId)
  const superior = issuer?.parentId === undefined ? undefined : tree.node(issuer.parentId)?.name
  const code = codeOf(secret, transfer, letter)
  const html = letterPage({ transfer, letter, code, issuer: issuer?.name ?? transfer.fromName, issuerType: issuer?.type ?? 'CELL_SUBORDINATE', superior })
  return { no: letter.no, code, void: letter.voided !== undefined, html }
}
