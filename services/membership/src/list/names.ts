import * as v from 'valibot'

/** The lists that offices ask for by name (A13). */
export const ListName = v.picklist(['PROBATION_ENDING', 'RECOGNITION_OVERDUE', 'IN_TRANSIT', 'BADGE_NEXT_ROUND', 'CELL_BELOW_THREE', 'NO_CONTACT', 'EXEMPT', 'AWAY_OR_HERE', 'BIRTHDAY_80', 'INCOMPLETE', 'CONCURRENT_SECRETARY'])
export type ListName = v.InferOutput<typeof ListName>
