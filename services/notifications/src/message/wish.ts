import type { Notice } from '../notice/schema.ts'
import type { RoundKind } from '../round/schema.ts'
import type { Wish } from '../setting/schema.ts'

/** Kinds of letters people can do without: their feed tells the same. Invitations, changes, decisions and papers to read are not among them. */
const OPTIONAL: Readonly<Partial<Record<RoundKind, Wish>>> = {
  DIGEST: 'digests',
  REPORT: 'digests',
  SUMMARY: 'digests',
  REMINDER: 'reminders',
  DUE: 'reminders',
  ESCALATION: 'reminders',
  TRANSFER_REMINDER: 'reminders',
}
/** Reminders of papers that have to be read, or carried out, are as binding as the papers. */
const BINDING: ReadonlySet<Notice['word']> = new Set(['DOCUMENT_DUE', 'DIRECTIVE_DUE'])

/** What a reader declines when they stop letters of this kind; nothing where they cannot be stopped. */
export const wishOf = (kind: RoundKind, notice?: Pick<Notice, 'word'>): Wish | undefined => (notice && BINDING.has(notice.word) ? undefined : OPTIONAL[kind])
