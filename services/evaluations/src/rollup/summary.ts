import { bare, Class, orgId, type SheetChanged } from '@nen-nep/contracts'
import { putNewer, readAll, type Row, type ScopedTable, type Table } from '@nen-nep/service-kit'
import * as v from 'valibot'

/** One cell of a year as the roll-up and the board see it. `version` orders what arrives; `classesAt` is the version of the classes themselves, so that other changes make no new revision. `published` once every class in it is known to whom it was given. `recheck` counts decided people whose facts were set right since. */
export type Summary = Readonly<{
  path: string
  cellId: string
  version: number
  classesAt: number
  counts: Readonly<Record<Class, number>>
  decided: boolean
  published: boolean
  steps: Readonly<{ members: number; reviews: number; proposed: number; balloted: boolean; submitted: boolean; heads: Readonly<{ EXCELLENT: number; GOOD: number }>; recheck?: number | undefined }>
}>

/** Whether a cell is done because nobody is there to be reviewed. */
export const hasNobody = ({ decided, steps }: Summary) => decided && steps.members === 0

export const partitionOf = (year: number, rootId: string) => `Z#${year}#${bare(rootId)}`
const cellAt = (path: string) => orgId(path.split('/').at(-2) ?? '')

/** Numbers as seven bits a byte: two hundred summaries are read in one roll-up, and every byte of them is paid for. */
function varints(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = []
  for (let number of numbers) {
    for (; number > 127; number >>>= 7) bytes.push((number & 127) | 128)
    bytes.push(number)
  }
  return Uint8Array.from(bytes)
}

function numbersIn(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let at = 0
  let number = 0
  for (const byte of bytes) {
    number |= (byte & 127) << at
    at += 7
    if (byte > 127) continue
    numbers.push(number)
    at = 0
    number = 0
  }
  return numbers
}

const flag = (value: boolean, bit: number) => (value ? bit : 0)

export function summaryRow(year: number, rootId: string, { path, version, classesAt, counts, decided, published, steps }: Omit<Summary, 'cellId'>): Row & { version: number } {
  const flags = flag(decided, 1) | flag(steps.balloted, 2) | flag(steps.submitted, 4) | flag(published, 8)
  const s = varints([flags, classesAt, ...Class.options.map((grade) => counts[grade]), steps.members, steps.reviews, steps.proposed, steps.heads.EXCELLENT, steps.heads.GOOD, ...(steps.recheck ? [steps.recheck] : [])])
  return { pk: partitionOf(year, rootId), sk: path, version, s }
}

const N = v.number()
const Packed = v.tupleWithRest([N, N, N, N, N, N, N, N, N, N, N, N], N)
const Stored = v.object({ sk: v.string(), version: v.number(), s: v.instance(Uint8Array) })

export function summaryIn(row: Row): Summary {
  const { sk, version, s } = v.parse(Stored, row)
  const [flags, classesAt, EXCELLENT, GOOD, COMPLETED, NOT_COMPLETED, NOT_RATED, members, reviews, proposed, best, good, recheck] = v.parse(Packed, numbersIn(s))
  const counts = { EXCELLENT, GOOD, COMPLETED, NOT_COMPLETED, NOT_RATED }
  const steps = { members, reviews, proposed, balloted: (flags & 2) > 0, submitted: (flags & 4) > 0, heads: { EXCELLENT: best, GOOD: good }, ...(recheck === undefined ? {} : { recheck }) }
  return { path: sk, cellId: cellAt(sk), version, classesAt, counts, decided: (flags & 1) > 0, published: (flags & 8) > 0, steps }
}

/** The summaries of a subtree: one walk, since every path begins with its ancestors'. */
export const summariesBelow = async (table: ScopedTable, year: number, rootId: string, path: string): Promise<Summary[]> =>
  (await readAll(table, { pk: partitionOf(year, rootId), prefix: path })).map(summaryIn)

/** The same with all that was written before. */
export const summariesNow: typeof summariesBelow = async (table, year, rootId, path) =>
  (await readAll(table, { pk: partitionOf(year, rootId), prefix: path, consistent: true })).map(summaryIn)

/** Takes a cell's newer summary; older and repeated ones change nothing. */
export async function projectSummary(table: Table, version: number, { year, counts, decided, published, rootId, path, classesAt, steps }: v.InferOutput<typeof SheetChanged.schema>): Promise<void> {
  if (rootId === undefined || path === undefined || classesAt === undefined || !steps) return
  const full = { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0, NOT_RATED: 0, ...counts }
  await putNewer(table, summaryRow(year, rootId, { path, version, classesAt, counts: full, decided, published: published ?? false, steps }))
}
