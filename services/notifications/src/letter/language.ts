import * as v from 'valibot'

/** What letters and notices are written in: Vietnamese, unless a member or their organisation chose English. */
export const Language = v.picklist(['VI', 'EN'])
export type Language = v.InferOutput<typeof Language>
