import * as v from 'valibot'
import { shippedDigests } from '../packs/seal.ts'
import { hashOf } from './canonical.ts'
import { messages } from './messages.vi.ts'
import { Revision, verify, type Fault } from './revision.ts'
import { Counts, sameCounts } from './totals.ts'
import { RollupTree } from './tree.ts'

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
/** The counting protocol of a cell's conference, by heads and ballots: nobody's name, and no vote of anybody. */
const Protocol = v.object({ heldOn: v.optional(v.string()), summoned: v.optional(Count), present: v.optional(Count), issued: v.optional(Count), returned: v.optional(Count), unreturned: v.optional(Count), valid: v.optional(Count), invalid: v.optional(Count) })
/** How one cell came to its part of the total: its protocol, what it proposed, what was decided. `changed`: decided otherwise since this revision, so that only the frozen figures stand here. */
const Link = v.object({ id: v.string(), version: Count, protocol: v.optional(Protocol), proposed: v.optional(Counts), decided: v.optional(Counts), decidedAt: v.optional(v.string()), changed: v.optional(v.literal(true)) })
export type Link = v.InferOutput<typeof Link>

/** The rules that judged the year: what they come to when the file is made, and came to when they were made known; `name` where a body gave them to itself. */
const Rules = v.object({ id: v.string(), name: v.optional(v.string()), digest: v.string(), published: v.optional(v.string()) })

/** The file of a certified roll-up: the table with its leaves, the tree and law it stands on, the rules by their digest, cells that are missing, and the chain from each protocol to the total. `seal` covers all of it. */
export const CertifiedFile = v.object({
  kind: v.literal('certified-rollup'),
  year: Count,
  name: v.string(),
  frozenAsOf: v.string(),
  citation: v.optional(v.string()),
  rules: v.optional(Rules),
  revision: Revision,
  tree: RollupTree,
  names: v.record(v.string(), v.string()),
  chain: v.array(Link),
  seal: v.string(),
})
export type CertifiedFile = v.InferOutput<typeof CertifiedFile>

/** Seals a file over its canonical JSON. */
export const sealed = (file: Omit<CertifiedFile, 'seal'>): CertifiedFile => ({ ...file, seal: hashOf(file) })

type Code = keyof typeof messages.faults
const fault = (code: Code, at: string): Fault => ({ code, at, message: messages.faults[code](at) })

type Protocol = v.InferOutput<typeof Protocol>
const hasHeads = ({ summoned = 0, present = 0 }: Protocol) => present <= summoned
const isSum = (whole = 0, part = 0, rest = 0) => whole === part + rest
/** Issued are returned and unreturned, returned are valid and invalid; without ballots there is nothing to add up. */
const hasSums = ({ issued, returned, unreturned, valid, invalid }: Protocol) => isSum(issued, returned, unreturned) && isSum(returned, valid, invalid)

function protocolFaults({ id, protocol }: Link): Fault[] {
  const isWrong = protocol !== undefined && (!hasHeads(protocol) || !hasSums(protocol))
  return isWrong ? [fault('rollup.protocol', id)] : []
}

/** Whether each cell's decided classes are the figures that were added up, and each protocol's sums agree in themselves. */
function chainFaults({ chain, revision: { leaves } }: CertifiedFile): Fault[] {
  const links = new Map(chain.map((link) => [link.id, link]))
  const broken = leaves.filter(({ id, version, counts }) => {
    const link = links.get(id)
    return !link || (!link.changed && (link.version !== version || !sameCounts(link.decided ?? {}, counts)))
  })
  return [...broken.map(({ id }) => fault('rollup.chain', id)), ...chain.flatMap(protocolFaults)]
}

/** Cells of the tree without a leaf are those, and only those, that the file names as missing. */
function missingFaults({ tree, revision: { leaves, missing } }: CertifiedFile): Fault[] {
  const there = new Set(leaves.map(({ id }) => id))
  const named = new Set(missing)
  return tree.nodes.filter(({ id, cell }) => cell && there.has(id) === named.has(id)).map(({ id }) => fault('rollup.missing', id))
}

/** Rules are those of the table, unchanged since they were made known; the country's are held against what was shipped. */
function rulesFaults({ rules, revision: { rulePack } }: CertifiedFile): Fault[] {
  if (!rules) return []
  const known = shippedDigests[rules.id] ?? rules.published ?? rules.digest
  return rules.id === rulePack && rules.digest === known ? [] : [fault('rollup.rules', rules.id)]
}

/** Computes a file again from itself alone: leaves, digest, totals, missing cells, the rules' digest, the chain and the seal. Whoever holds the file can do this without our service. */
export function verifyFile(file: CertifiedFile) {
  const { seal, ...rest } = file
  const { digest, faults } = verify(file.revision, file.tree)
  const all = [...faults, ...missingFaults(file), ...rulesFaults(file), ...chainFaults(file), ...(hashOf(rest) === seal ? [] : [fault('rollup.seal', seal)])]
  return { ok: all.length === 0, digest, faults: all }
}
