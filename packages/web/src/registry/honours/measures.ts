/** Measures against a member, from the lightest on (296-QĐ/TW). */
export const measures = ['REPRIMAND', 'WARNING', 'DISMISSAL', 'EXPULSION'] as const
export type Measure = (typeof measures)[number]
const byStatus: Readonly<Record<string, readonly Measure[]>> = { PROBATIONARY: measures.slice(0, 2), OFFICIAL: measures.slice(0, 3), EXPELLED: measures.slice(3) }
const cells: readonly Measure[] = measures.slice(0, 2)

/** The measures that may be entered against somebody of a standing (296-QĐ/TW): a reprimand or a warning by the leaders of their cell too, all of them by who decides over it. */
export const openMeasures = (status: string, { leads, decides }: Readonly<{ leads: boolean; decides: boolean }>): readonly Measure[] => (byStatus[status] ?? []).filter((one) => decides || (leads && cells.includes(one)))
