import { Class } from '@nen-nep/contracts'
import { formatDate } from '@nen-nep/rules/dates/format'
import { messages as ofRating } from '@nen-nep/rules/rating/index'
import type { Block, OfficialDocument } from '@nen-nep/office'
import { countsOf } from '../sheet/lines.ts'
import type { Line, Sheet } from '../sheet/schema.ts'
import { resultOf, voteOn } from '../tally/result.ts'
import type { Conference } from '../tally/schema.ts'
import { signedBy, type Head } from './head.ts'
import { words } from './words.vi.ts'

const named = (grade: Class | null | undefined) => (grade ? ofRating.classes[grade] : words.proposals.none)

/** What the vote came to for one member, as far as it may be told: the class that passed, and its votes where they are shown. */
function votedFor(sheet: Sheet, member: string, conference: Conference | undefined): string {
  const person = voteOn(sheet, member, conference)?.people.find(({ id }) => id === member)
  const votes = person?.classes?.find((one) => one.class === person.outcome)?.votes
  return `${named(person?.outcome)}${votes === undefined ? '' : ` (${votes})`}`
}

function rowOf(sheet: Sheet, conference: Conference | undefined, names: ReadonlyMap<string, string>) {
  return ({ member, subject, unrated, self, score, proposed }: Line, at: number) =>
    [String(at + 1), names.get(member) ?? '', words.subjects[subject], named(self), score === undefined ? '' : String(score), votedFor(sheet, member, conference), unrated === undefined ? named(proposed?.class) : words.proposals.unrated]
}

/** A cell's list of proposed classes, each beside what its author gives themselves, the points and the vote. */
export function proposalsPaper(head: Head, sheet: Sheet, { conference, names }: Readonly<{ conference: Conference | undefined; names: ReadonlyMap<string, string> }>): OfficialDocument {
  const { proposals: form } = words
  const undecided = sheet.lines.map((line) => ({ ...line, decided: undefined }))
  const counts = Class.options.map((grade): Block => ({ text: form.counts(ofRating.classes[grade], countsOf(undecided)[grade], sheet.lines.length), as: 'item' }))
  const base = resultOf(sheet, conference).result?.baseName
  return {
    ...head,
    kind: form.kind,
    subject: form.subject(sheet.year),
    blocks: [{ heads: form.heads, rows: sheet.lines.map(rowOf(sheet, conference, names)), shares: [1, 5, 2, 3.5, 1.3, 4, 3.5] }, ...counts, ...(base === undefined ? [] : [{ text: `${form.base}: ${base}`, as: 'note' as const }])],
    signatures: [{ above: signedBy(head, form.signer), note: words.sign }],
    landscape: true,
  }
}

/** A line of an organisation's table, and the cells that are not in it. */
type Figures = Readonly<{ name: string; counts: Readonly<Record<string, number>>; missing: number }>
export type YearTable = Readonly<{ year: number; asOf: string; revision: number; digest: string; total: Figures; items: readonly Figures[]; missing: readonly string[] }>
const figuresOf = ({ name, counts, missing }: Figures) => [name, String(Class.options.reduce((sum, grade) => sum + (counts[grade] ?? 0), 0)), ...Class.options.map((grade) => String(counts[grade] ?? 0)), String(missing)]

/** An organisation's table of the year as one revision has it, with what proves it. */
export function summaryPaper(head: Head, { year, asOf, revision, digest, total, items, missing }: YearTable): OfficialDocument {
  const { summary: form } = words
  const absent: Block[] = missing.length === 0 ? [] : [{ text: form.missing, as: 'heading' }, ...missing.map((text): Block => ({ text: `- ${text}`, as: 'item' }))]
  return {
    ...head,
    kind: form.kind,
    subject: form.subject(year),
    blocks: [{ text: form.asOf(formatDate(asOf), revision) }, { heads: form.heads, rows: [...items.map((one, at) => [String(at + 1), ...figuresOf(one)]), ['', ...figuresOf({ ...total, name: form.total })]], shares: [1.2, 7, 2, 2, 2, 2, 2.2, 2.2, 2.4] }, ...absent, { text: form.digest(digest), as: 'note' }],
    signatures: [{ above: signedBy(head, form.signer), note: words.sign }],
    landscape: true,
  }
}
