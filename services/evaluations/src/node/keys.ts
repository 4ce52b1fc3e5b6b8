import { bare } from '@nen-nep/contracts'
import type { Key } from '@nen-nep/service-kit'

/** Where an organisation's own part of a year stands; apart from the summaries, whose walk is paid by the byte. */
export const nodeKey = (year: number, orgId: string): Key => ({ pk: `N#${year}#${bare(orgId)}`, sk: 'A' })
