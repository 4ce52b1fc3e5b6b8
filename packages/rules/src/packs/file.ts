import * as v from 'valibot'
import { lineOf, linesOf, type Lines } from './lines.ts'
import { messages } from './messages.vi.ts'
import type { PackProblem } from './narrow.ts'
import { Publication } from './publication.ts'

/** A problem with the line of the file it stands in; the sentence names both. */
export type FileProblem = PackProblem & Readonly<{ line: number }>
/** A file as read: what it publishes, or what is wrong with it. `lines` says where its parts stand. */
export type PackFile = Readonly<{ publication?: Publication; problems: readonly FileProblem[]; lines: Lines }>

/** Problems with the lines of a file in front. */
export const located = (problems: readonly PackProblem[], lines: Lines): FileProblem[] =>
  problems.map(({ pointer, code, message }) => {
    const line = lineOf(lines, pointer)
    return { pointer, code, line, message: messages.located(line, pointer, message) }
  })

const pointerOf = (issue: v.BaseIssue<unknown>) => (issue.path ?? []).map(({ key }) => `/${String(key)}`).join('')

/** Faults of form, field by field. */
export function formProblems(issues: readonly v.BaseIssue<unknown>[]): PackProblem[] {
  return issues.map((issue) => ({ pointer: pointerOf(issue), code: issue.type, message: messages.form(issue.type, issue.expected ?? '', issue.received) }))
}

/** Reads a rule pack from the text of a JSON file; every fault is told with its line and field. */
export function readPackFile(text: string): PackFile {
  const lines = linesOf(text)
  if (lines.broken !== undefined) return { lines, problems: [{ pointer: '', code: 'pack.not-json', line: lines.broken, message: messages.notJson(lines.broken) }] }
  const read = v.safeParse(Publication, JSON.parse(text))
  return read.success ? { lines, publication: read.output, problems: [] } : { lines, problems: located(formProblems(read.issues), lines) }
}
