import * as v from 'valibot'
import { ResidenceStanding, TransferKind, TransferState } from './codes.ts'
import { Gone, Grant } from './people.ts'
import { defineEvent } from './define-event.ts'

export const TreeChanged = defineEvent(
  'tree.changed.v1',
  'The organisation tree has a new version; the named file holds the whole snapshot.',
  v.object({ version: v.number(), file: v.string() }),
  { version: 7, file: 'trees/7.json' },
)
export const RosterChanged = defineEvent(
  'roster.changed.v1',
  'Who belongs to a cell, or what is known of them, has changed; the named files hold the whole roster and its addresses.',
  v.object({ cellId: v.string(), version: v.number(), file: v.string(), contacts: v.string(), members: v.number() }),
  { cellId: 'org_8f3k2m1q', version: 3, file: 'rosters/org_8f3k2m1q/3.json', contacts: 'contacts/org_8f3k2m1q/3.json', members: 39 },
)
export const GrantsChanged = defineEvent(
  'grants.changed.v1',
  'The positions of some members have changed; for each, these are all they hold, and `version` orders them. `formerly` are the records that were found to be theirs and merged into this one. `signedOutAt`: whoever signed in before that instant has to sign in again.',
  v.object({ members: v.array(v.object({ memberId: v.string(), version: v.number(), grants: v.array(Grant), formerly: v.optional(v.array(v.string())), signedOutAt: v.optional(v.string()) })) }),
  { members: [{ memberId: 'mem_2b7x9k4d', version: 2, grants: [{ role: 'SECRETARY', orgId: 'org_8f3k2m1q', from: '2025-06-01' }] }] },
)
export const PositionGiven = defineEvent(
  'position.given.v1',
  'Somebody was given a dated position by hand, or to stand in for who holds it (`standsInFor`). What an import brings, or was stated when a person was entered, is not told so.',
  v.object({ memberId: v.string(), ...Grant.entries }),
  { memberId: 'mem_2b7x9k4d', role: 'SECRETARY', orgId: 'org_8f3k2m1q', from: '2025-06-01' },
)
export const MembersRegistered = defineEvent(
  'members.registered.v1',
  'People were entered in the registry, each in the cell that holds them: one by hand, or some of an import together.',
  v.object({ members: v.array(v.object({ memberId: v.string(), cellId: v.string() })) }),
  { members: [{ memberId: 'mem_2b7x9k4d', cellId: 'org_8f3k2m1q' }] },
)
export const MemberUpdated = defineEvent(
  'member.updated.v1',
  'What the registry holds of a member changed. Every cell whose roster changes with it is named: the one that counts them, `formerCellId` where that changed, the host that has them for a time, and `formerHostId` where that changed.',
  v.object({ memberId: v.string(), cellId: v.string(), formerCellId: v.optional(v.string()), hostId: v.optional(v.string()), formerHostId: v.optional(v.string()) }),
  { memberId: 'mem_2b7x9k4d', cellId: 'org_8f3k2m1q' },
)
export const MemberMerged = defineEvent(
  'member.merged.v1',
  'Two records were one person: `from` is a stone that points to `into` from now on. `cells` have held either of them. What is past keeps what it had; what is still open goes on under the record kept.',
  v.object({ from: v.string(), into: v.string(), cells: v.array(v.string()) }),
  { from: 'mem_9c1d5e7f', into: 'mem_2b7x9k4d', cells: ['org_8f3k2m1q'] },
)
export const MemberSeparated = defineEvent(
  'member.separated.v1',
  'The merge of two records was taken back within a day: `from` stands again beside `into`. What went over with the merge and nobody has touched since goes back.',
  v.object({ from: v.string(), into: v.string(), cells: v.array(v.string()) }),
  { from: 'mem_9c1d5e7f', into: 'mem_2b7x9k4d', cells: ['org_8f3k2m1q'] },
)
export const HeadcountRequested = defineEvent(
  'headcount.requested.v1',
  'A count of the members of an organisation on a civil day waits to be made and frozen.',
  v.object({ headcountId: v.string() }),
  { headcountId: 'hct_8f3k2m1q.a1b2c3d4e5' },
)
export const HeadcountFrozen = defineEvent(
  'headcount.frozen.v1',
  'The members of an organisation on a civil day were counted; the count never changes, and `digest` is the same whenever the same people are counted.',
  v.object({ headcountId: v.string(), orgId: v.string(), on: v.string(), members: v.number(), digest: v.string() }),
  { headcountId: 'hct_8f3k2m1q.a1b2c3d4e5', orgId: 'org_8f3k2m1q', on: '2026-12-31', members: 9791, digest: '3d1a7c5e9b2f4a6088c1d0e2f7b9a3c55f6e8d7c4b2a19087f6e5d4c3b2a1908' },
)
export const RecountRequested = defineEvent(
  'recount.requested.v1',
  'The day of a frozen head-count is to be counted again, so that what differs can be told.',
  v.object({ headcountId: v.string() }),
  { headcountId: 'hct_8f3k2m1q.a1b2c3d4e5' },
)
export const CorrectionProposed = defineEvent(
  'correction.proposed.v1',
  'A member asked to have their record mended; what and why stay in membership. `dueOn` is the civil day by which it is to be answered.',
  v.object({ correctionId: v.string(), memberId: v.string(), cellId: v.string(), dueOn: v.string() }),
  { correctionId: 'cor_8f3k2m1q.a1b2c3d4e5', memberId: 'mem_2b7x9k4d', cellId: 'org_8f3k2m1q', dueOn: '2026-12-07' },
)
export const CorrectionDecided = defineEvent(
  'correction.decided.v1',
  'A proposed correction was accepted, and the record changed, or refused with a reason that stays in membership.',
  v.object({ correctionId: v.string(), memberId: v.string(), cellId: v.string(), accepted: v.boolean() }),
  { correctionId: 'cor_8f3k2m1q.a1b2c3d4e5', memberId: 'mem_2b7x9k4d', cellId: 'org_8f3k2m1q', accepted: true },
)
export const ProcessingRestricted = defineEvent(
  'processing.restricted.v1',
  'The processing of a member\'s data was restricted, or the restriction lifted: while it stands, no mail goes to them. The reason stays in membership.',
  v.object({ memberId: v.string(), restricted: v.boolean() }),
  { memberId: 'mem_2b7x9k4d', restricted: true },
)
export const PersonExportRequested = defineEvent(
  'person.export-requested.v1',
  'Everything held on one person is wanted: each service writes its part to `exports/persons/<request>/<service>.json`. `orgs` are the organisations that hold or held them or in which they have positions; `from` is the first civil day known; `formerly` are records that were merged into theirs.',
  v.object({ requestId: v.string(), memberId: v.string(), orgs: v.array(v.string()), from: v.string(), formerly: v.optional(v.array(v.string())) }),
  { requestId: 'pex_2b7x9k4d.20261122', memberId: 'mem_2b7x9k4d', orgs: ['org_8f3k2m1q'], from: '2020-01-01' },
)
export const DifferenceRequested = defineEvent(
  'difference.requested.v1',
  'A file of the party\'s database waits to be held against the registry.',
  v.object({ differenceId: v.string() }),
  { differenceId: 'dif_1a2b3c4d' },
)
export const RosterExportRequested = defineEvent(
  'roster-export.requested.v1',
  'The registry of an organisation is wanted as a file; why stays in membership.',
  v.object({ exportId: v.string() }),
  { exportId: 'rex_1a2b3c4d' },
)
export const ImportRequested = defineEvent(
  'import.requested.v1',
  'A roster file waits to be read and judged.',
  v.object({ importId: v.string() }),
  { importId: 'imp_1a2b3c4d' },
)
export const ImportConfirmed = defineEvent(
  'import.confirmed.v1',
  'The preview of an import was accepted; its rows are to be written.',
  v.object({ importId: v.string() }),
  { importId: 'imp_1a2b3c4d' },
)
export const ImportContinued = defineEvent(
  'import.continued.v1',
  'A part of an import is written, `pagesDone` of its pages; the rest is written in a run of its own, so that no run takes longer than it may.',
  v.object({ importId: v.string(), pagesDone: v.number() }),
  { importId: 'imp_1a2b3c4d', pagesDone: 100 },
)
export const ImportFinished = defineEvent(
  'import.finished.v1',
  'All rows of an import that could be written are written.',
  v.object({ importId: v.string(), written: v.number(), held: v.number(), errors: v.number() }),
  { importId: 'imp_1a2b3c4d', written: 170, held: 2, errors: 12 },
)

const transfer = { transferId: v.string(), memberId: v.string(), fromOrgId: v.string(), toOrgId: v.optional(v.string()), kind: TransferKind }
const sent = { transferId: 'trf_3c8y0m5nq2we', memberId: 'mem_2b7x9k4d', fromOrgId: 'org_8f3k2m1q', toOrgId: 'org_9a1b2c3d', kind: 'OFFICIAL' } as const
export const TransferAdvanced = defineEvent(
  'transfer.advanced.v1',
  'A transfer went a step on, or ended; both sides are to know. Without `toOrgId` it leads outside the system, or to a place not yet chosen. Reasons stay in membership.',
  v.object({ ...transfer, state: TransferState }),
  { ...sent, state: 'SENT' },
)
export const TransferReminded = defineEvent(
  'transfer.reminded.v1',
  'The last civil day of a running transfer comes near: to present its letter, to receive the member, or to return from a temporary stay. `daysLeft` are working days; each is told once.',
  v.object({ ...transfer, what: v.picklist(['PRESENT', 'RECEIVE', 'RETURN']), dueOn: v.string(), daysLeft: v.number(), state: v.optional(TransferState) }),
  { ...sent, what: 'RECEIVE', dueOn: '2027-01-06', daysLeft: 10 },
)
export const CeremonyTermChanged = defineEvent(
  'ceremony-term.changed.v1',
  'A candidate was decided to be admitted, and their cell holds the ceremony by `dueOn`, as the shipped term runs from `from`; without it, no ceremony is awaited any more. Who it is stays in membership.',
  v.object({ admissionId: v.string(), cellId: v.string(), dueOn: v.optional(v.string()), from: v.optional(v.string()) }),
  { admissionId: 'adm_8f3k2m1q.a1b2c3d4e5', cellId: 'org_8f3k2m1q', dueOn: '2027-01-06' },
)
export const ResidenceCommented = defineEvent(
  'residence.commented.v1',
  'The cell of a member\'s residence commented on their year, as regulation 213 asks; the text stays in membership.',
  v.object({ linkId: v.string(), memberId: v.string(), cellId: v.string(), residenceOrgId: v.string(), year: v.number(), standing: ResidenceStanding }),
  { linkId: 'rsl_9a1b2c3d.k3j2h1f4', memberId: 'mem_2b7x9k4d', cellId: 'org_8f3k2m1q', residenceOrgId: 'org_9a1b2c3d', year: 2026, standing: 'GOOD' },
)
export const AwardRecorded = defineEvent(
  'award.recorded.v1',
  'A member was given an award or a badge; `number` counts theirs. What it is called stays in membership.',
  v.object({ memberId: v.string(), cellId: v.string(), number: v.number(), kind: v.string(), on: v.string() }),
  { memberId: 'mem_2b7x9k4d', cellId: 'org_8f3k2m1q', number: 2, kind: 'BADGE', on: '2026-11-07' },
)
export const ReorganisationRequested = defineEvent(
  'reorganisation.requested.v1',
  'A reorganisation that moves people is to be carried out, or undone: the registry does it as long work.',
  v.object({ reorganisationId: v.string() }),
  { reorganisationId: 'reo_8f3k2m1q' },
)
export const ReorganisationApplied = defineEvent(
  'reorganisation.applied.v1',
  'Organisations were moved, merged, split or dissolved from the civil day `on`; the tree and the rosters say how it stands. `gone` are those that stand no more, each with the one that takes over what it left open; `moved` counts those that stand elsewhere.',
  v.object({ reorganisationId: v.string(), kind: v.string(), on: v.string(), treeVersion: v.number(), gone: v.array(Gone), moved: v.number() }),
  { reorganisationId: 'reo_8f3k2m1q', kind: 'MERGE', on: '2026-11-22', treeVersion: 8, gone: [{ orgId: 'org_2b7x9k4d', into: 'org_8f3k2m1q' }], moved: 0 },
)
export const ReorganisationFailed = defineEvent(
  'reorganisation.failed.v1',
  'A planned reorganisation could not be carried out on its day, since a rule stood against it by then: whoever ordered it, and who keeps the registry of the organisation, must plan anew.',
  v.object({ reorganisationId: v.string(), orgId: v.string(), on: v.string(), by: v.string(), code: v.string() }),
  { reorganisationId: 'reo_8f3k2m1q', orgId: 'org_2b7x9k4d', on: '2026-12-01', by: 'mem_5h2c7d9k', code: 'reorganisation.gone' },
)
export const ReorganisationReverted = defineEvent(
  'reorganisation.reverted.v1',
  'A reorganisation was taken back within a day: the tree, the rosters and every past day are as they were before it. `gone` are the organisations that stand again, each with the one that had taken over from it.',
  v.object({ reorganisationId: v.string(), treeVersion: v.number(), gone: v.optional(v.array(Gone)) }),
  { reorganisationId: 'reo_8f3k2m1q', treeVersion: 9 },
)
