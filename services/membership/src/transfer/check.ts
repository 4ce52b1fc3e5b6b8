import { bare, shortHash } from '@nen-nep/contracts'
import { open, refuseMissing, seen, sign, type Act } from '@nen-nep/service-kit'
import type { Deps } from '../stores.ts'
import { transferKey, type Letter, type Transfer } from './schema.ts'

const SIGNED = 10
/** The code on a letter, by which whoever holds the paper can ask whether it is ours and still good: nobody can make one without our secret. */
export const codeOf = (secret: string, { id }: Transfer, { no, issuedOn }: Letter) => `${bare(id)}-${shortHash(SIGNED, sign(secret, 'letter', id, no, issuedOn))}`

const GOOD: readonly Transfer['state'][] = ['LETTER_ISSUED', 'SENT', 'RECEIVED', 'RETURNED']
/** What the code on a paper says of it: its number, its day, whose it is, and whether it is good or void. No name: that is on the paper. */
export async function checkLetter(deps: Deps, act: Act, secret: string, code: string) {
  const key = transferKey(`trf_${code.slice(0, code.indexOf('-'))}`)
  const { row, tree } = await open(deps.table, act, [key])
  const found = row(key)
  const transfer = found && seen(deps.transfers, found).state
  if (!transfer || !('letters' in transfer)) return refuseMissing()
  const letter = transfer.letters.find((one) => codeOf(secret, transfer, one) === code) ?? refuseMissing()
  return { no: letter.no, issuedOn: letter.issuedOn, presentBy: letter.presentBy, issuer: tree.node(letter.issuerId)?.name, good: letter.voided === undefined && GOOD.includes(transfer.state) }
}
