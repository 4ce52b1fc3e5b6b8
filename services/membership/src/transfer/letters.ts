import { letterheadOf, refuseMissing, type Act, type Tree } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { isSender, refuse } from './access.ts'
import { codeOf } from './check.ts'
import { letterPage, type Page } from './letter-page.vi.ts'
import { getTransfer } from './queries.ts'
import type { Letter, Transfer } from './schema.ts'

function letterIn(transfer: Transfer, no: string | undefined): Letter {
  const letters = 'letters' in transfer ? transfer.letters : []
  return letters.findLast((one) => (no === undefined ? one.voided === undefined : one.no === no)) ?? refuse('transfer.no-letter')
}

/** Whose letter it is, under the letterhead of its office, as that stands now. */
function headOf(tree: Tree, { issuerId }: Letter, { fromName }: Transfer): Pick<Page, 'issuer' | 'issuerType' | 'superior' | 'place' | 'acting'> {
  const issuer = tree.node(issuerId)
  if (!issuer) return { issuer: fromName, issuerType: 'CELL_SUBORDINATE' }
  const { body, ...head } = letterheadOf(tree, issuerId) ?? { body: issuer.name }
  return { ...head, issuer: body, issuerType: issuer.type }
}

/** A letter as a page to print, for the sending side: the one that stands, or any of this transfer by its number. */
export async function getLetter(deps: Deps, act: Act, secret: string, { id, no }: Readonly<{ id: string; no?: string | undefined }>) {
  const { state: transfer, caller, door: { tree } } = await getTransfer(deps, act, id)
  if (!isSender(caller, transfer)) return refuseMissing()
  const letter = letterIn(transfer, no)
  const code = codeOf(secret, transfer, letter)
  return { no: letter.no, code, void: letter.voided !== undefined, html: letterPage({ transfer, letter, code, ...headOf(tree, letter, transfer) }) }
}
