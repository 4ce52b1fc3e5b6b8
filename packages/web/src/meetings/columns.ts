import type { Meeting } from '../api/meetings.ts'
import type { Column } from '../excel/excel.tsx'
import { kinds } from '../messages.vi.ts'
import { momentText } from '../time.ts'
import { words } from './words.vi.ts'

/** Meetings as a sheet has them. */
export const meetingColumns: readonly Column<Meeting>[] = [
  [words.columns.kind, ({ kind }) => kinds[kind], 32], [words.columns.when, ({ startsAt }) => momentText(startsAt), 32], [words.columns.where, ({ venue }) => venue, 28], [words.columns.status, ({ status }) => words.statuses[status]],
]
