/** An id without what says of which kind it is. */
export const bare = (id: string) => id.replace(/^[a-z]{3}_/, '')
export const cellId = (part: string) => `org_${part}`
export const memberId = (part: string) => `mem_${part}`
/** Evaluations makes its ids of year, body and member: pages know them without asking. */
export const sheetId = (year: number, cell: string) => `sht_${year}.${bare(cell)}`
export const recordId = (year: number, cell: string, member: string) => `rec_${year}.${bare(cell)}.${bare(member)}`
export const collectiveId = (year: number, org: string) => `col_${year}.${bare(org)}`
