// Verifies an exported audit log offline: npm run audit -- FILE… Each file is an answer of listAudit (or its sisters), in any order, or of listAuditAnchors.
import { readFileSync } from 'node:fs'
import { Anchor, GENESIS, Logged, verify } from '@nen-nep/rules/audit/index'
import * as v from 'valibot'
import { audited } from './audit.vi.ts'

const Page = v.object({ service: v.string(), chain: v.string(), orgId: v.string(), items: v.array(Logged) })
const Anchors = v.object({ service: v.string(), chain: v.string(), anchors: v.array(Anchor) })
const Answer = v.union([Page, Anchors])
type Answer = v.InferOutput<typeof Answer>
type Named = Readonly<{ file: string; answer: Answer }>

function read(file: string): Named[] {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return v.parse(v.array(Answer), Array.isArray(value) ? value : [value]).map((answer) => ({ file, answer }))
  } catch {
    console.error(audited.unreadable(file))
    process.exit(2)
  }
}

/** Pages stand in the order of their entries, whatever order the files were named in: each page keeps its own inner order, which is what is verified. */
const inOrder = (pages: readonly v.InferOutput<typeof Page>[]) => pages.toSorted((a, b) => (a.items[0]?.seq ?? 0) - (b.items[0]?.seq ?? 0)).flatMap(({ items }) => items)

/** Verifies one chain of one service; answers whether it is well. A log that begins later is verified from there on. */
function check(name: string, answers: readonly Answer[]): boolean {
  const pages = answers.flatMap((answer) => ('items' in answer ? answer : []))
  const anchors = answers.flatMap((answer) => ('anchors' in answer ? answer.anchors : []))
  const part = pages.find(({ orgId, chain }) => orgId !== chain)
  if (part) {
    console.error(audited.part(name, part.orgId, part.chain))
    return false
  }
  const entries = inOrder(pages)
  const [first] = entries
  const from = first && first.seq > 1 ? { seq: first.seq - 1, hash: first.prev } : GENESIS
  if (from.seq > 0) console.log(audited.begins(name, from.seq + 1))
  if (anchors.length === 0) console.log(audited.unanchored(name))
  const verdict = verify(entries, anchors, from)
  console.log(verdict.ok ? audited.well(name, entries.length) : audited.broken(name, verdict.brokenAt.seq, verdict.brokenAt.what))
  return verdict.ok
}

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error(audited.usage)
  process.exit(2)
}
const chains = Map.groupBy(files.flatMap(read), ({ answer: { service, chain } }) => `${service} ${chain}`)
const verdicts = [...chains].map(([name, some]) => check(name, some.map(({ answer }) => answer)))
process.exit(verdicts.every(Boolean) ? 0 : 1)
