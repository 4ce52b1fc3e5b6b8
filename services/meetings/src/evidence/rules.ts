import { classificationFor } from '@nen-nep/rules/secrecy/index'
import { askSecrecy, noted, type Act, type Decision } from '@nen-nep/service-kit'
import type { EvidencePlace } from './place.ts'
import { refuse } from './refusals.ts'
import { LARGEST_EVIDENCE, MOST_EVIDENCE, type Attaching, type Evidence } from './schema.ts'
import type { Thing } from './thing.ts'

const demandOpen = ({ open }: Thing) => (open ? undefined : refuse('evidence.closed'))

/** Lets a file in or refuses it: a state secret never enters (law 117/2025/QH15), and a name with a marked word is asked about. Nothing is added to what was judged. */
export function attach(thing: Thing, { secrecyConfirmed, classification, ...file }: Attaching, place: EvidencePlace, act: Act): Decision<Evidence> {
  demandOpen(thing)
  const ruling = classificationFor(classification)
  if (!ruling.allowed) return refuse('evidence.state-secret', { source: ruling.source })
  if (file.size > LARGEST_EVIDENCE) return refuse('evidence.too-large', { limit: LARGEST_EVIDENCE })
  const secrecy = noted(askSecrecy([{ pointer: '/name', text: file.name }], secrecyConfirmed, act))
  return { next: { id: place.id, cellId: place.thing.cellId, file: place.file, ...file, classification: ruling.level, ...secrecy, by: act.by, announcedAt: act.at, status: 'AWAITED' }, facts: [] }
}

/** Refuses one file more than a task or limitation may have. */
export const demandRoom = (all: readonly Pick<Evidence, 'status'>[]) => (all.filter(({ status }) => status !== 'WITHDRAWN').length >= MOST_EVIDENCE ? refuse('evidence.too-many', { limit: MOST_EVIDENCE }) : undefined)

/** Says that the bytes are there; from now on it can be named, and opened. */
export function arrive(before: Evidence, arrived: boolean, { at }: Act): Decision<Evidence> | undefined {
  if (before.status === 'WITHDRAWN') return refuse('evidence.withdrawn')
  if (before.status === 'READY') return undefined
  return arrived ? { next: { ...before, status: 'READY', readyAt: at }, facts: [] } : refuse('evidence.not-arrived')
}

/** Takes a file back that was sent by mistake, while nothing rests on it: what a report or an acceptance named stays. */
export function withdraw(before: Evidence, thing: Thing, { at }: Act): Decision<Evidence> | undefined {
  if (before.status === 'WITHDRAWN') return undefined
  demandOpen(thing)
  if (thing.named.includes(before.id)) return refuse('evidence.in-use')
  return { next: { ...before, status: 'WITHDRAWN', withdrawnAt: at }, facts: [] }
}

/** The instant from which a file that shows nothing counts: one withdrawn from then on, one that never came from when it was announced. Nothing for evidence that is there, which stays as long as what it shows. */
export function unusedSince(evidence: Evidence): string | undefined {
  if (evidence.status === 'READY') return undefined
  return evidence.status === 'WITHDRAWN' ? evidence.withdrawnAt : evidence.announcedAt
}
