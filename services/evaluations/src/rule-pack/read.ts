import { readPackFile, located, type FileProblem } from '@nen-nep/rules/packs/file'
import type { Lines } from '@nen-nep/rules/packs/lines'
import type { PackProblem } from '@nen-nep/rules/packs/narrow'
import type { Publication } from '@nen-nep/rules/packs/publication'
import { refuse } from './refusals.ts'
import type { Publishing } from './schema.ts'

/** What somebody publishes, and how its problems are told: by line where it came as a file, by place in the request else. */
export type Written = Readonly<{ publication: Publication; told: (problems: readonly PackProblem[]) => (PackProblem | FileProblem)[] }>

const byLine = (lines: Lines) => (problems: readonly PackProblem[]) => located(problems, lines)
const byPlace = (problems: readonly PackProblem[]) => problems.map((problem) => ({ ...problem, pointer: `/pack${problem.pointer}` }))

/** Reads a pack from either form. Refuses both at once, neither, and a file with faults, each with its line. */
export function readWritten({ pack, file }: Publishing): Written {
  if (file === undefined) return pack ? { publication: pack, told: byPlace } : refuse('rule-pack.one-form')
  if (pack) return refuse('rule-pack.one-form')
  const { publication, problems, lines } = readPackFile(file)
  return publication ? { publication, told: byLine(lines) } : refuse('rule-pack.faulty', { errors: problems, count: problems.length })
}
