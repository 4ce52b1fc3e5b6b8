import { shortHash } from '@nen-nep/contracts'
import { classificationFor } from '@nen-nep/rules/secrecy/index'
import { askSecrecy, noted, refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { LARGEST_FILE, type Sending, type Upload } from './schema.ts'

export const refuse = refusals({
  'upload.state-secret': 'forbidden',
  'upload.too-large': 'invalid',
  'upload.no-position': 'forbidden',
})

/** Lets a file in, or refuses it: anything classified as a state secret is refused before a byte is sent (domain §10.8), and a name with a marked word is asked about. */
export function announce({ classification, secrecyConfirmed, ...file }: Sending, caller: Caller, act: Act): Decision<Upload> {
  const position = caller.grants.find(({ role }) => role !== 'MEMBER')
  if (!position) return refuse('upload.no-position')
  const ruling = classificationFor(classification)
  if (!ruling.allowed) return refuse('upload.state-secret', { source: ruling.source })
  if (file.size > LARGEST_FILE) return refuse('upload.too-large', { limit: LARGEST_FILE })
  const secrecy = askSecrecy([{ pointer: '/name', text: file.name }], secrecyConfirmed, act)
  const id = `upl_${shortHash(16, 'upload', act.key ?? '')}`
  return { next: { id, orgId: position.orgId, by: caller.id, ...file, ...noted(secrecy), classification: ruling.level, file: `uploads/${id}` }, facts: [] }
}
