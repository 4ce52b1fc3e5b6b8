import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { find, getRow, revise, type Act } from '@nen-nep/service-kit'
import { DOCX, wordOf, type OfficialDocument } from '@nen-nep/office'
import { placeOfBallot } from '../ballot/keys.ts'
import { ofBallot, ofSheet } from '../ballot/protocol.ts'
import { pinnedTree } from '../campaign/pinned.ts'
import { conferenceKey, placeOf, sheetKey } from '../ids.ts'
import { partOf, subtree } from '../rollup/rules.ts'
import { revisionKey } from '../rollup/revisions.ts'
import type { WithFiles, Working } from '../stores.ts'
import { resultOf } from '../tally/result.ts'
import { fromReport, fromReview } from './form-job.ts'
import { headOf, namesOf } from './head.ts'
import { fileOf, paperKey } from './place.ts'
import { protocolPaper } from './protocol-paper.ts'
import type { Paper } from './schema.ts'
import { proposalsPaper, summaryPaper, type YearTable } from './year-papers.ts'

async function fromBallot(deps: Working, paper: Paper, ballotId: string): Promise<OfficialDocument | undefined> {
  const key = placeOfBallot(ballotId)?.key
  const ballot = key && (await find(deps.ballots, key, true))?.state
  if (ballot?.status !== 'CLOSED') return undefined
  return protocolPaper(headOf(paper, civilDayOf(ballot.closedAt)), ofBallot(ballot, await namesOf(deps, paper)))
}

async function fromSheet(deps: Working, paper: Paper, kind: 'PROTOCOL' | 'PROPOSALS'): Promise<OfficialDocument | undefined> {
  const place = placeOf(paper.year, paper.orgId)
  const [sheet, row, names] = await Promise.all([find(deps.sheets, sheetKey(place), true), getRow(deps.table, conferenceKey(place)), namesOf(deps, paper)])
  if (!sheet) return undefined
  const conference = row && deps.conferences.parse(row)
  const head = headOf(paper, conference?.heldOn ?? civilDayOf(paper.askedAt))
  if (kind === 'PROPOSALS') return proposalsPaper(head, sheet.state, { conference, names })
  const { result, tellers } = resultOf(sheet.state, conference)
  return result && protocolPaper(head, ofSheet({ result, tellers, conference }, names))
}

/** An organisation's part of one revision, by name. */
async function tableIn({ table, revisions }: Working, { year, orgId, rootId, revision: number }: Paper): Promise<YearTable | undefined> {
  const revision = rootId !== undefined && number !== undefined ? (await find(revisions, revisionKey(year, rootId, number), true))?.state : undefined
  if (!revision) return undefined
  const whole = await pinnedTree(table, revision.treeVersion)
  const tree = subtree(whole, revision.orgId, revision.frozenAsOf)
  const nameOf = (id: string) => whole.node(id)?.name ?? ''
  const figures = (id: string) => {
    const { total, missing } = partOf(revision, tree, id)
    return { name: nameOf(id), counts: total.counts, missing: missing.length, expected: total.expected }
  }
  const { digest, missing } = partOf(revision, tree, orgId)
  const items = tree.nodes.filter(({ parentId }) => parentId === orgId).map(({ id }) => figures(id)).filter(({ expected }) => expected > 0)
  return { year, asOf: revision.asOf, revision: revision.revision, digest, total: figures(orgId), items, missing: missing.map(nameOf) }
}

async function documentOf(deps: Working, paper: Paper): Promise<OfficialDocument | undefined> {
  const { asked } = paper
  if (asked.kind === 'BALLOT_PROTOCOL') return fromBallot(deps, paper, asked.ballotId)
  if (asked.kind === 'REVIEW') return fromReview(deps, paper, asked.recordId)
  if (asked.kind === 'REPORT') return fromReport(deps, paper)
  if (asked.kind !== 'SUMMARY') return fromSheet(deps, paper, asked.kind)
  const table = await tableIn(deps, paper)
  return table && summaryPaper(headOf(paper, civilDayOf(paper.askedAt)), table)
}

/** Writes a paper from what stands now. Run again it ends in the same file. */
export async function writeYearPaper(deps: WithFiles, act: Act, paperId: string): Promise<void> {
  const key = paperKey(paperId)
  const paper = (await find(deps.papers, key, true))?.state
  const document = paper?.state === 'WRITING' ? await documentOf(deps, paper) : undefined
  if (!paper || !document) return
  await deps.files.put(fileOf(paper), await wordOf(document), DOCX)
  await revise(deps.papers, act, key, (before) => (before?.state === 'WRITING' ? { next: { ...before, state: 'READY' as const }, facts: [] } : undefined))
}
