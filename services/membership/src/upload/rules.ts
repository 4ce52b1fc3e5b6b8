import { shortHash } from '@nen-nep/contracts'
import { refusals, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { LARGEST_FILE, type Sending, type Upload } from './schema.ts'

export const refuse = refusals({
  'upload.state-secret': 'forbidden',
  'upload.too-large': 'invalid',
  'upload.no-position': 'forbidden',
})

/** Lets a file in, or refuses it: anything classified as a state secret is refused before a byte is sent (domain §10.8). */
export function announce({ classification, ...file }: Sending, caller: Caller, act: Act): Decision<Upload> {
  const position = caller.grants.find(({ role }) => role !== 'MEMBER')
  if (!position) return refuse('upload.no-position')
  if (classification !== 'NORMAL' && classification !== 'INTERNAL') return refuse('upload.state-secret')
  if (file.size > LARGEST_FILE) return refuse('upload.too-large', { limit: LARGEST_FILE })
  const id = `upl_${shortHash(16, 'upload', act.key ?? '')}`
  return { next: { id, orgId: position.orgId, by: caller.id, ...file, classification, file: `uploads/${id}` }, facts: [] }
}
