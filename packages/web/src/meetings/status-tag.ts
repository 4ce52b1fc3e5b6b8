import type { Status } from '../api/meetings.ts'

const quiet: readonly string[] = ['POSTPONED', 'CANCELLED']
/** How the state of a meeting looks wherever it stands beside its name. */
export const statusTag = (status: Status) => `tag ${quiet.includes(status) ? 'quiet' : status === 'SIGNED' || status === 'CONFIRMED' ? 'good' : ''}`.trim()
