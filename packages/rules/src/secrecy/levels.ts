import * as v from 'valibot'

/** What a paper is classified as by whoever brings it. The last three are the levels of state secrets. */
export const Classification = v.picklist(['NORMAL', 'INTERNAL', 'MAT', 'TOI_MAT', 'TUYET_MAT'])
export type Classification = v.InferOutput<typeof Classification>
/** What may be kept here. */
export const Allowed = v.picklist(['NORMAL', 'INTERNAL'])
export type Allowed = v.InferOutput<typeof Allowed>

/** Each level: whether it may come in, and by which text it may not. */
export const levels: Readonly<Record<Classification, Readonly<{ allowed: boolean; source: string }>>> = {
  NORMAL: { allowed: true, source: '' },
  INTERNAL: { allowed: true, source: '' },
  MAT: { allowed: false, source: '117/2025/QH15' },
  TOI_MAT: { allowed: false, source: '117/2025/QH15' },
  TUYET_MAT: { allowed: false, source: '117/2025/QH15' },
}

/** A ruling on one classification: kept as it is, or refused with the text that forbids it. */
export type Ruling = Readonly<{ allowed: true; level: Allowed } | { allowed: false; level: Classification; source: string }>

/** Rules on the classification of an upload or of a discipline record; a state secret never enters (law 117/2025/QH15, domain §10.8). */
export function classificationFor(level: Classification): Ruling {
  const known = v.safeParse(Allowed, level)
  return known.success && levels[level].allowed ? { allowed: true, level: known.output } : { allowed: false, level, source: levels[level].source }
}
