import * as v from 'valibot'
import { Class } from './codes.ts'
import { defineEvent } from './define-event.ts'

const campaign = { campaignId: v.string(), orgId: v.string(), year: v.number() }
const example = { campaignId: 'cmp_2026.k3j2h1', orgId: 'org_root0001', year: 2026 }

export const OpeningRequested = defineEvent(
  'opening.requested.v1',
  'A campaign is to freeze its population: one sheet per cell, from the cell with this number on.',
  v.object({ campaignId: v.string(), from: v.number() }),
  { campaignId: 'cmp_2026.k3j2h1', from: 0 },
)
export const CampaignOpened = defineEvent(
  'campaign.opened.v1',
  'The yearly review and rating began for an organisation and all below it; its population is frozen as of `asOf`.',
  v.object({ ...campaign, asOf: v.string(), cells: v.number(), members: v.number(), reviewsDueOn: v.optional(v.string()) }),
  { ...example, asOf: '2026-11-30', cells: 204, members: 9741, reviewsDueOn: '2026-12-10' },
)
export const ReviewSubmitted = defineEvent(
  'review.submitted.v1',
  'A member handed in their review of the year. Its text never leaves evaluations.',
  v.object({ recordId: v.string(), cellId: v.string(), memberId: v.string(), year: v.number() }),
  { recordId: 'rec_2026.8f3k2m1q.2b7x9k4d', cellId: 'org_8f3k2m1q', memberId: 'mem_2b7x9k4d', year: 2026 },
)
export const ReviewReturned = defineEvent(
  'review.returned.v1',
  'A review was given back to its author with a reason, which stays in evaluations.',
  v.object({ recordId: v.string(), cellId: v.string(), memberId: v.string(), year: v.number() }),
  { recordId: 'rec_2026.8f3k2m1q.2b7x9k4d', cellId: 'org_8f3k2m1q', memberId: 'mem_2b7x9k4d', year: 2026 },
)
export const RecordScored = defineEvent(
  'record.scored.v1',
  'The points of a member for the year were given. The points stay in evaluations.',
  v.object({ recordId: v.string(), cellId: v.string(), memberId: v.string(), year: v.number() }),
  { recordId: 'rec_2026.8f3k2m1q.2b7x9k4d', cellId: 'org_8f3k2m1q', memberId: 'mem_2b7x9k4d', year: 2026 },
)
/** How far a cell has come: members frozen, reviews handed in, members proposed, whether it has balloted and sent its sheet up, and how many heads stand in the two classes a quota looks at; `recheck` people were decided before facts of theirs were set right. */
const steps = v.object({ members: v.number(), reviews: v.number(), proposed: v.number(), balloted: v.boolean(), submitted: v.boolean(), heads: v.object({ EXCELLENT: v.number(), GOOD: v.number() }), recheck: v.optional(v.number()) })
export const SheetChanged = defineEvent(
  'sheet.changed.v1',
  'The classes of a cell changed: how many members stand in each class now (decided, else proposed). Consumers keep the newest version only. `published` once its members know their own, and where it has none; `path` is the cell below the campaign\'s root; `classesAt` is the version at which a class last changed.',
  v.object({ cellId: v.string(), year: v.number(), counts: v.record(v.string(), v.number()), decided: v.boolean(), published: v.optional(v.literal(true)), rootId: v.optional(v.string()), path: v.optional(v.string()), classesAt: v.optional(v.number()), steps: v.optional(steps) }),
  { cellId: 'org_8f3k2m1q', year: 2026, counts: { EXCELLENT: 5, GOOD: 26, COMPLETED: 6, NOT_COMPLETED: 0, NOT_RATED: 2 }, decided: true, rootId: 'org_root0001', path: '/w4rd0001/8f3k2m1q/', classesAt: 12, steps: { members: 39, reviews: 37, proposed: 37, balloted: true, submitted: true, heads: { EXCELLENT: 1, GOOD: 0 } } },
)
export const SheetSubmitted = defineEvent(
  'sheet.submitted.v1',
  'A body sent its part of the year\'s rating up to its superior.',
  v.object({ orgId: v.string(), year: v.number() }),
  { orgId: 'org_8f3k2m1q', year: 2026 },
)
export const SheetReturned = defineEvent(
  'sheet.returned.v1',
  'A superior gave a body its part of the year\'s rating back, with a reason that stays in evaluations.',
  v.object({ orgId: v.string(), year: v.number() }),
  { orgId: 'org_8f3k2m1q', year: 2026 },
)
export const ClassesDecided = defineEvent(
  'classes.decided.v1',
  'The deciding committee fixed the classes of a cell for the year.',
  v.object({ cellId: v.string(), year: v.number(), members: v.number() }),
  { cellId: 'org_8f3k2m1q', year: 2026, members: 39 },
)
export const ClassesCorrected = defineEvent(
  'classes.corrected.v1',
  'Decided classes of some members of a cell were changed, with reasons that stay in evaluations; these members are to be told.',
  v.object({ cellId: v.string(), year: v.number(), members: v.array(v.string()) }),
  { cellId: 'org_8f3k2m1q', year: 2026, members: ['mem_2b7x9k4d'] },
)
export const ClassesPublished = defineEvent(
  'classes.published.v1',
  'The decided classes of a cell were made known to its members; each may ask for theirs to be considered again.',
  v.object({ cellId: v.string(), year: v.number(), members: v.number() }),
  { cellId: 'org_8f3k2m1q', year: 2026, members: 39 },
)
const reconsideration = { recordId: v.string(), cellId: v.string(), memberId: v.string(), year: v.number() }
const ofRecord = { recordId: 'rec_2026.8f3k2m1q.2b7x9k4d', cellId: 'org_8f3k2m1q', memberId: 'mem_2b7x9k4d', year: 2026 }
export const ReconsiderationRequested = defineEvent(
  'reconsideration.requested.v1',
  'A member asked for their class of the year to be considered again, within the days allowed; why stays in evaluations. It is decided by somebody else than who decided first.',
  v.object({ ...reconsideration, decideBy: v.string() }),
  { ...ofRecord, decideBy: '2027-03-12' },
)
export const ReconsiderationDecided = defineEvent(
  'reconsideration.decided.v1',
  'A request to consider a class again was decided: it stays, or was changed. The class and the reason stay in evaluations; what stood before is kept.',
  v.object({ ...reconsideration, outcome: v.picklist(['UPHELD', 'REVISED']) }),
  { ...ofRecord, outcome: 'REVISED' },
)
const collective = { collectiveId: v.string(), orgId: v.string(), year: v.number() }
const ofBody = { collectiveId: 'col_2026.5t6y7u8i', orgId: 'org_5t6y7u8i', year: 2026 }
export const CollectiveSubmitted = defineEvent('collective.submitted.v1', 'A body handed in its own review of the year, as a collective. Its text stays in evaluations.', v.object(collective), ofBody)
export const CollectiveReturned = defineEvent('collective.returned.v1', 'A superior gave a body its own review back, with a reason that stays in evaluations.', v.object(collective), ofBody)
export const CollectiveScored = defineEvent('collective.scored.v1', 'The points of a body for the year were given, or reckoned again because a class it answers for was decided otherwise. The points stay in evaluations.', v.object(collective), ofBody)
export const CollectiveDecided = defineEvent(
  'collective.decided.v1',
  'The class of a body for the year was decided by its superior, or changed since; reasons stay in evaluations.',
  v.object({ ...collective, class: Class }),
  { ...ofBody, class: 'GOOD' },
)
export const FactContested = defineEvent('fact.contested.v1', 'A member contested something in the dossier of their year; what and why stay in evaluations. Their cell decides.', v.object(reconsideration), ofRecord)
export const FactSettled = defineEvent(
  'fact.settled.v1',
  'A cell decided on a contested fact: it stands, or was set right. Why stays in evaluations.',
  v.object({ ...reconsideration, outcome: v.picklist(['KEPT', 'CORRECTED']) }),
  { ...ofRecord, outcome: 'KEPT' },
)
export const OpinionGiven = defineEvent(
  'opinion.given.v1',
  'Somebody outside the cell gave an opinion for a member\'s review of the year: where they live, a mass organisation, a former cell, or the superior. Its text stays in evaluations.',
  v.object({ ...reconsideration, source: v.picklist(['RESIDENCE', 'MASS_ORGANISATION', 'FORMER_CELL', 'SUPERIOR']) }),
  { ...ofRecord, source: 'MASS_ORGANISATION' },
)
export const CampaignClosed = defineEvent('campaign.closed.v1', 'The yearly review and rating of an organisation and all below it has ended.', v.object(campaign), example)
export const RollupCompleted = defineEvent(
  'rollup.completed.v1',
  'The year-end table of an organisation has a new revision. Counts only; `digest` proves it.',
  v.object({ orgId: v.string(), year: v.number(), revision: v.number(), digest: v.string(), asOf: v.string(), cells: v.number(), missing: v.number(), counts: v.record(v.string(), v.number()) }),
  { orgId: 'org_root0001', year: 2026, revision: 1, digest: 'sha256-…', asOf: '2026-12-31', cells: 204, missing: 0, counts: { EXCELLENT: 1204, GOOD: 6100, COMPLETED: 2100, NOT_COMPLETED: 46, NOT_RATED: 291 } },
)
export const RollupPublished = defineEvent(
  'rollup.published.v1',
  'The year-end table of an organisation is whole, and every class in it is known to whom it was given: its figures may be told, and tell nobody their own class. Once for each state of the figures.',
  v.object({ orgId: v.string(), year: v.number(), revision: v.number(), digest: v.string(), asOf: v.string(), cells: v.number(), counts: v.record(v.string(), v.number()) }),
  { orgId: 'org_w4rd0001', year: 2026, revision: 3, digest: 'sha256-…', asOf: '2026-12-31', cells: 14, counts: { EXCELLENT: 64, GOOD: 349, COMPLETED: 60, NOT_COMPLETED: 6, NOT_RATED: 35 } },
)
export const RulePackPublished = defineEvent(
  'rule-pack.published.v1',
  'A body published rules of rating for itself and all below it, from a day on; they stand on those of `parentId` and only tighten them. `digest` is what all of them come to: rules that were changed afterwards have another.',
  v.object({ rulePackId: v.string(), orgId: v.string(), validFrom: v.string(), parentId: v.string(), digest: v.optional(v.string()) }),
  { rulePackId: 'pck_w4rd0001.20260101.7k2m9x1q', orgId: 'org_w4rd0001', validFrom: '2026-01-01', parentId: 'rating-366' },
)
export const RehearsalRequested = defineEvent(
  'rehearsal.requested.v1',
  'Rules of rating are to be tried on the records of a past year, from the cell with this number on.',
  v.object({ rehearsalId: v.string(), from: v.number() }),
  { rehearsalId: 'rhs_w4rd0001.2025.7k2m9x1q', from: 0 },
)
export const FourGoodAssessed = defineEvent(
  'four-good.assessed.v1',
  'A cell, or its superior, assessed its year against the "four-good" list; absent `passed` means that a line is still open. What was said of each line stays in evaluations.',
  v.object({ cellId: v.string(), year: v.number(), side: v.picklist(['OWN', 'SUPERIOR']), passed: v.optional(v.boolean()) }),
  { cellId: 'org_8f3k2m1q', year: 2026, side: 'OWN', passed: true },
)
export const YearPaperRequested = defineEvent(
  'year-paper.requested.v1',
  'Somebody asked for an official paper of the year (protocol, list of proposals, table) as a Word file; it is written to the private bucket.',
  v.object({ paperId: v.string(), orgId: v.string(), year: v.number() }),
  { paperId: 'yrp_8f3k2m1q.2026.d4f6h8j2', orgId: 'org_8f3k2m1q', year: 2026 },
)
const ballot = { ballotId: v.string(), cellId: v.string(), year: v.number() }
const oneBallot = { ballotId: 'blt_2026.8f3k2m1q.k7m2p9', cellId: 'org_8f3k2m1q', year: 2026 }
export const BallotRequested = defineEvent(
  'ballot.requested.v1',
  'A secret ballot is to be prepared: its key pair made and its empty box set up, by the tally alone.',
  v.object(ballot),
  oneBallot,
)
export const BallotOpened = defineEvent(
  'ballot.opened.v1',
  'A secret ballot is open to its electors, whose list is frozen; how many vote by phone, at the kiosk and on paper.',
  v.object({ ...ballot, phone: v.number(), kiosk: v.number(), paper: v.number(), from: v.string(), until: v.string() }),
  { ...oneBallot, phone: 21, kiosk: 5, paper: 4, from: '2026-12-10T12:00:00Z', until: '2026-12-10T14:00:00Z' },
)
export const BallotShut = defineEvent(
  'ballot.shut.v1',
  'No more ballots are taken; the tally is to open the box, count it and destroy its key.',
  v.object(ballot),
  oneBallot,
)
export const BallotClosed = defineEvent(
  'ballot.closed.v1',
  'A secret ballot was counted and its key destroyed. Heads and ballots only: its votes never leave evaluations.',
  v.object({ ...ballot, issued: v.number(), returned: v.number(), valid: v.number(), invalid: v.number() }),
  { ...oneBallot, issued: 30, returned: 28, valid: 27, invalid: 1 },
)
export const BallotVoided = defineEvent(
  'ballot.voided.v1',
  'A secret ballot could not be counted, for its key or its box was lost; the cell votes again.',
  v.object(ballot),
  oneBallot,
)
