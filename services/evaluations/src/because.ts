import type { Happening } from '@nen-nep/contracts'
import type { Act } from '@nen-nep/service-kit'

/** A reaction that reads what is and writes what follows needs no mark of its own: doing it twice is doing it once. */
export const because = ({ id, at }: Happening): Act => ({ by: 'service:evaluations', at, because: id })
