import { isTheirs, type Act } from '@nen-nep/service-kit'
import { ownLine, type Reader } from './lines.ts'
import { refuse } from './refusals.ts'
import type { Change, Classified, Line, Sheet, StepValue } from './schema.ts'

/** The line of a member as its caller saw it. */
export function lineFor(sheet: Sheet, { memberId, version }: Pick<Classified, 'memberId' | 'version'>, reader: Reader): Line {
  const line = sheet.lines.find(({ member }) => member === memberId)
  if (!line) return refuse('record.unknown', { memberId })
  if (version !== undefined && version !== line.v) return refuse('record.stale', { current: isTheirs(reader, memberId) ? ownLine(sheet, line) : line, version: line.v })
  return line
}

type Setting = Readonly<{ step: 'PROPOSED' | 'APPRAISED' | 'DECIDED' | 'RECONSIDERED'; field: 'proposed' | 'appraised' | 'decided'; check: (line: Line, row: Classified) => void; reader: Reader }>

/** Sets one step's value on the named lines and logs what stood there before. */
export function setClasses(sheet: Sheet, rows: readonly Classified[], act: Act, { step, field, check, reader }: Setting): Sheet {
  const values = new Map<string, StepValue>()
  const was: NonNullable<Change['was']> = []
  for (const row of rows) {
    const line = lineFor(sheet, row, reader)
    check(line, row)
    const before = line[field]
    if (before) was.push({ member: line.member, value: before })
    values.set(line.member, { class: row.class, ...(row.reason ? { reason: row.reason } : {}), by: act.by, at: act.at })
  }
  const lines = sheet.lines.map((line) => {
    const value = values.get(line.member)
    return value ? { ...line, [field]: value } : line
  })
  return { ...sheet, lines, changes: [...sheet.changes, { v: sheet.version + 1, step, by: act.by, at: act.at, ...(was.length > 0 ? { was } : {}) }] }
}
