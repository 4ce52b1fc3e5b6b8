import { AUDIT, BELOW, DECIDE, HANDLE, INSPECT, KEEP, KNOW, LEAD, MANAGE, NAME, OWN, PREPARE, RECORD, REGISTER, REGISTER_ABOVE, REVEAL, RUN, SEE, SUPERIOR, VISIT, type Who } from './who.ts'
import type { Kind } from './canaries.ts'
import type { Ids } from './world.ts'
import { YEAR } from './world-facts.ts'

/**
 * What an operation owes to whom. `about` says which id goes into the path (and so which places it is asked at: those that have one).
 * Whoever is among `may` is let in; who is only among `knows` is told 403; to everybody else the thing does not exist: 404, in the very words used for an unknown id.
 * `open`: for everybody who is signed in, and about nobody else; `link`: without signing in, for the holder of a link.
 * `shows` names the kinds of canaries that may stand in an answer, for those who may read that kind at all (`canaries.ts`).
 */
export type Expectation = Readonly<{
  about?: keyof Ids
  query?: (ids: Ids) => Readonly<Record<string, string>>
  params?: Readonly<Record<string, string>>
  open?: true
  link?: true
  may?: readonly Who[]
  knows?: readonly Who[]
  not?: readonly Who[]
  shows?: readonly Kind[]
}>

const all = (...lists: readonly (readonly Who[])[]): Who[] => [...new Set(lists.flat())]
const year = String(YEAR)
const byOrg = ({ org }: Ids) => ({ orgId: org })
const byCell = ({ org }: Ids) => ({ cellId: org })
const inYear = (of: (ids: Ids) => Readonly<Record<string, string>>) => (ids: Ids) => ({ ...of(ids), year })

const meeting = ['name', 'gist', 'motion', 'task', 'report', 'absence', 'draft'] as const
/** A numbered document repeats what its meeting recorded. */
const document = ['name', 'gist', 'task'] as const
const led: Expectation = { about: 'meeting', may: LEAD, knows: SEE, shows: meeting }
const recorded: Expectation = { about: 'meeting', may: RECORD, knows: SEE, shows: [...meeting, 'minutes'] }
/** A meeting still being prepared is for those with a position in the cell. */
const hiddenDraft: Expectation = { about: 'draft', may: PREPARE }
/** About a record whose review was handed in, and one whose review was given back. */
const onRecord = (one: Expectation): Expectation[] => [{ ...one, about: 'record' }, { ...one, about: 'returned' }]
const handled = onRecord({ may: [...HANDLE, 'self'], knows: SEE, shows: ['reason', 'comment', 'name'] })
const written = onRecord({ may: ['self'], knows: SEE, shows: ['review', 'returned'] })
const sheet = ['name', 'reason', 'comment'] as const
const audited: Expectation = { about: 'org', query: byOrg, may: AUDIT, knows: SEE }
/** Keeps a registry or decides over it: lists by name, head-counts and clean-ups are theirs. */
const LISTED: readonly Who[] = all(KEEP, DECIDE)
const onImport: Expectation = { about: 'import', may: REGISTER, knows: SEE, shows: ['file', 'name'] }

const onDifference: Expectation = { about: 'difference', may: REGISTER, knows: SEE }

/** What nobody has yet: the story makes none, so to everybody it is unknown. */
const nothing: Expectation = { about: 'org' }

/** Every operation of the product, by name; one that is missing here fails the battery. */
export const expectations: Readonly<Record<string, Expectation | readonly Expectation[]>> = {
  createOrganisation: { about: 'org', may: REGISTER, knows: SEE },
  listOrganisations: { about: 'org', query: ({ org }) => ({ parentId: org }), may: SEE },
  getTree: { open: true },
  getOrganisation: { about: 'org', may: SEE },
  updateOrganisation: { about: 'org', may: REGISTER, knows: SEE },
  listThresholds: { about: 'org', query: byOrg, may: SEE },
  getCoverage: { about: 'org', may: SEE, shows: ['name'] },
  // Dissolving one body asks for its registry and for that of the one above it.
  reorganise: { about: 'org', may: REGISTER_ABOVE, knows: SEE, shows: ['name'] },
  listReorganisations: { about: 'org', query: byOrg, may: REGISTER, knows: SEE },
  getReorganisation: nothing,
  undoReorganisation: nothing,
  createMember: { about: 'org', may: KEEP, knows: SEE },
  listMembers: [
    { about: 'org', query: byOrg, may: SEE, shows: ['name'] },
    { about: 'org', query: ({ org }) => ({ orgId: org, subtree: 'true', list: 'INCOMPLETE' }), may: LISTED, knows: SEE, shows: ['name'] },
  ],
  listLists: { about: 'org', query: byOrg, may: LISTED, knows: SEE },
  listDuplicates: { about: 'org', query: byOrg, may: KEEP, knows: SEE, shows: ['name'] },
  // With a person who is nobody: unknown to all.
  dismissDuplicate: { about: 'person' },
  mergeMembers: { about: 'person' },
  freezeHeadcount: { about: 'org', may: LISTED, knows: SEE },
  listHeadcounts: { about: 'org', query: byOrg, may: SEE },
  getHeadcount: nothing,
  verifyHeadcount: nothing,
  openCorrectionCampaign: { about: 'org', may: LISTED, knows: SEE },
  getCorrectionCampaign: { about: 'org', query: byOrg, may: SEE, shows: ['name'] },
  confirmRecord: { about: 'member', may: ['self'], knows: SEE },
  getMember: { about: 'member', may: [...SEE, 'self'], shows: ['name', 'note', 'post'] },
  updateMember: { about: 'member', may: KEEP, knows: [...SEE, 'self'], shows: ['name', 'note', 'post'] },
  signOutEverywhere: { about: 'member', may: [...KEEP, 'self'], knows: SEE },
  revealSensitive: { about: 'member', may: [...REVEAL, 'self'], knows: SEE, shows: ['citizenId', 'cardNumber', 'phone', 'email'] },
  issueSignInCode: { about: 'member', may: LEAD, knows: [...SEE, 'self'] },
  exportPerson: { about: 'member', may: [...REGISTER, 'self'], knows: SEE },
  // To the rest of the cell an export does not exist, and a correction neither.
  getPersonExport: { about: 'export', may: [...REGISTER, 'self'] },
  proposeCorrection: { about: 'member', may: ['self'], knows: SEE },
  listCorrections: { about: 'org', query: byOrg, may: SEE, shows: ['why'] },
  decideCorrection: { about: 'correction', may: KEEP, not: ['self'], knows: ['self'], shows: ['why'] },
  restrictProcessing: { about: 'member', may: REGISTER, not: ['self'], knows: [...SEE, 'self'], shows: ['name', 'note', 'post'] },
  liftRestriction: { about: 'member', may: REGISTER, not: ['self'], knows: [...SEE, 'self'], shows: ['name', 'note', 'post'] },
  changeStatus: { about: 'member', may: KEEP, not: ['self'], knows: [...SEE, 'self'], shows: ['name', 'note', 'post'] },
  listDue: { about: 'org', query: byOrg, may: MANAGE, knows: SEE, shows: ['name'] },
  openAdmission: { about: 'person', may: KEEP, not: ['self'], knows: SEE },
  listAdmissions: { about: 'org', query: byOrg, may: MANAGE, knows: SEE, shows: ['name'] },
  getAdmission: nothing,
  recordAdmissionStep: nothing,
  recordAward: { about: 'member', may: MANAGE, not: ['self'], knows: [...SEE, 'self'], shows: ['name'] },
  listBadges: { about: 'org', query: ({ org }) => ({ orgId: org, round: '2026-11-07' }), may: MANAGE, knows: SEE, shows: ['name'] },
  recordDiscipline: { about: 'member', may: all(LEAD, DECIDE), not: ['self'], knows: [...SEE, 'self'] },
  revealDisciplines: { about: 'member', may: all(REVEAL, DECIDE, ['self']), knows: SEE },
  getMe: { open: true, shows: ['name'] },
  listPositions: { about: 'org', query: byOrg, may: SEE, shows: ['name'] },
  assignRole: { about: 'person', may: NAME, knows: SEE, shows: ['name'] },
  endRole: { about: 'person', may: NAME, knows: SEE, shows: ['name'] },
  handOverRole: { about: 'person', may: NAME, knows: SEE, shows: ['name'] },
  grantStandIn: { about: 'person', may: all(DECIDE, ['SECRETARY own', 'OFFICER own']), knows: SEE, shows: ['name'] },
  // Nobody stands in there, which `listPositions` tells everyone who sees the organisation.
  endStandIn: { about: 'person', may: SEE, shows: ['name'] },
  requestTransfer: { about: 'person', may: KEEP, not: ['self'], knows: [...SEE, 'self'], shows: ['name'] },
  listTransfers: { about: 'org', query: byOrg, may: SEE, shows: ['name'] },
  getTransfer: nothing,
  reviewTransfer: nothing,
  issueLetter: nothing,
  getLetter: nothing,
  checkLetter: nothing,
  sendTransfer: nothing,
  acceptTransfer: nothing,
  refuseTransfer: nothing,
  withdrawTransfer: nothing,
  returnFromTransfer: nothing,
  recordResidenceLink: { about: 'person', may: KEEP, knows: SEE },
  endResidenceLink: nothing,
  listResidenceLinks: { about: 'org', query: byOrg, may: KEEP, knows: SEE },
  recordResidenceComment: nothing,
  listAudit: audited,
  verifyAudit: audited,
  listMeetingsAudit: audited,
  verifyMeetingsAudit: audited,
  listEvaluationsAudit: audited,
  verifyEvaluationsAudit: audited,
  listNotificationsAudit: audited,
  verifyNotificationsAudit: audited,
  listAuditAnchors: { ...audited, query: ({ org }) => ({ service: 'meetings', orgId: org }) },
  createUpload: { about: 'org', may: ['position'], knows: ['anybody'] },
  createImport: { about: 'upload', may: ['registrar'], knows: ['anybody'] },
  getImport: onImport,
  listImportRows: onImport,
  downloadImportErrors: onImport,
  confirmImport: onImport,
  listMappings: { about: 'org', query: byOrg, may: REGISTER, knows: SEE },
  forgetMapping: nothing,
  createDifference: { about: 'upload', may: ['registrar'], knows: ['anybody'] },
  getDifference: onDifference,
  listDifferenceRows: { ...onDifference, shows: ['name'] },
  downloadDifference: onDifference,
  acceptDifference: onDifference,
  // Numbers of many people leave whole only for who keeps the registry and may reveal: never for administrators or a cell's own leaders.
  exportRoster: { about: 'org', may: ['OFFICER own', 'OFFICER above'], knows: SEE },
  getRosterExport: nothing,

  createTask: { about: 'person', may: RECORD, knows: SEE },
  listTasks: { about: 'meeting', query: byCell, may: KNOW, shows: ['task', 'report'] },
  reportTask: { about: 'task', may: [...RECORD, 'self'], knows: SEE, shows: ['task', 'report'] },
  acceptTask: { about: 'task', may: [...RECORD, 'self'], knows: SEE, shows: ['task', 'report'] },
  requestExtension: { about: 'task', may: [...RECORD, 'self'], knows: SEE, shows: ['task', 'report'] },
  decideExtension: { about: 'task', may: LEAD, knows: SEE, shows: ['task', 'report'] },
  listOverdueTasks: { about: 'org', query: byOrg, may: KNOW, knows: SEE, shows: ['task', 'report'] },
  draftResolution: { about: 'meeting', may: RECORD, knows: SEE },
  updateResolution: { about: 'resolution', may: RECORD, knows: SEE, shows: document },
  issueResolution: { about: 'resolution', may: LEAD, knows: SEE, shows: document },
  getResolution: { about: 'resolution', may: KNOW, knows: SEE, shows: document },
  getResolutionPage: { about: 'resolution', may: KNOW, knows: SEE, shows: document },
  listResolutions: { about: 'org', query: inYear(byOrg), may: SEE },
  recordLimitation: { about: 'person', may: RECORD, knows: SEE },
  listLimitations: { about: 'meeting', query: inYear(byCell), may: KNOW, shows: ['minutes'] },
  listSignCatalogues: { open: true },
  closeLimitation: { about: 'limitation', may: LEAD, knows: SEE, shows: ['minutes'] },
  reopenLimitation: { about: 'limitation', may: RECORD, knows: SEE, shows: ['minutes'] },
  sendDirective: { about: 'org', may: RUN, knows: SEE },
  listDirectives: { about: 'org', query: inYear(byOrg), may: SEE },
  getDirective: { about: 'directive', may: all(SEE, BELOW) },
  getDirectiveBoard: { about: 'directive', may: SEE },
  amendDirective: { about: 'directive', may: RUN, knows: SEE },
  recallDirective: { about: 'directive', may: RUN, knows: SEE },
  followDirective: { about: 'received', may: RECORD, knows: SEE },
  raiseProposal: { about: 'meeting', may: RECORD, knows: SEE },
  listProposals: { about: 'org', query: inYear(byOrg), may: KNOW, knows: SEE, shows: ['report'] },
  answerProposal: { about: 'proposal', may: DECIDE, knows: OWN, shows: ['report'] },
  getMatters: { about: 'meeting', query: byCell, may: KNOW, shows: ['task', 'report', 'minutes'] },
  countTags: { about: 'org', query: inYear(byOrg), may: SEE },
  closeTask: { about: 'task', may: LEAD, knows: SEE, shows: ['task', 'report'] },
  getBoard: { about: 'org', query: inYear(byOrg), may: SEE },
  getAttendance: { about: 'org', query: inYear(byOrg), may: SEE, shows: ['name'] },
  getYearPlan: { about: 'meeting', may: SEE },
  setYearPlan: { about: 'meeting', may: LEAD, knows: SEE },
  listPlanGaps: { about: 'org', query: inYear(byOrg), may: SEE },
  listTopics: { about: 'org', query: byOrg, may: SEE },
  proposeTopic: { about: 'org', may: OWN, knows: SEE },
  getMonthPlan: { about: 'org', query: ({ org }) => ({ orgId: org, month: `${YEAR}-12` }), may: all(SEE, BELOW) },
  publishMonthPlan: { about: 'org', may: RUN, knows: all(SEE, BELOW), shows: ['name'] },
  getCalendarFeed: { link: true },
  createCalendarLink: { about: 'org', may: SEE },
  revokeCalendarLink: { about: 'org', may: SEE },
  listSeries: { about: 'meeting', query: byCell, may: SEE },
  createSeries: { about: 'meeting', may: LEAD, knows: SEE },
  createNextMeeting: nothing,
  skipOccurrence: nothing,
  settleTopic: recorded,
  listBacklog: { about: 'meeting', query: byCell, may: KNOW },
  proposeTopicFor: { about: 'meeting', may: OWN, knows: SEE },
  decideTopic: nothing,
  getPreparationRules: { about: 'meeting', may: SEE },
  setPreparationRules: { about: 'meeting', may: LEAD, knows: SEE },
  getPreparation: { about: 'meeting', may: RECORD, knows: SEE },
  listDocuments: [{ about: 'meeting', may: KNOW, knows: SEE }, hiddenDraft],
  addDocument: recorded,
  confirmDocument: nothing,
  withdrawDocument: nothing,
  openDocument: nothing,
  getKit: { about: 'invitation', may: RECORD, knows: SEE, shows: ['name', 'task', 'motion'] },
  printKit: { about: 'invitation', may: RECORD, knows: SEE, shows: ['name', 'task', 'motion'] },
  setPilot: { about: 'org', may: RUN, knows: SEE },
  getRollout: nothing,
  getInvitation: { link: true },
  answerInvitationByLink: { link: true },
  answerInvitation: { about: 'invitation', may: OWN, knows: SEE, shows: ['absence'] },
  listAnswers: { about: 'invitation', may: RECORD, knows: SEE, shows: ['absence'] },
  recordAttendance: recorded,
  recordTurn: recorded,
  recordVote: recorded,
  recordConclusion: recorded,
  closeMeeting: led,
  getScore: [{ about: 'meeting', may: SEE }, hiddenDraft],
  getCoaching: { about: 'meeting', may: RECORD, knows: SEE },
  getYearScore: { about: 'meeting', query: inYear(byCell), may: SEE },
  getScoreSheet: { about: 'org', may: SEE },
  setScoreSheet: { about: 'org', may: RUN, knows: SEE },
  exportAttendance: { about: 'meeting', may: [...RECORD, ...DECIDE], knows: SEE },
  getAttendanceExport: nothing,
  recordVisit: { about: 'meeting', may: VISIT, knows: SEE },
  listVisits: { about: 'meeting', query: inYear(byCell), may: [...VISIT, ...LEAD], knows: SEE },
  planInspection: { about: 'org', may: INSPECT, knows: SEE },
  listInspections: { about: 'org', query: inYear(byOrg), may: SEE },
  concludeInspection: nothing,
  followRemedy: nothing,
  listCompliance: { about: 'org', query: ({ org }) => ({ orgId: org, month: `${YEAR}-11` }), may: SEE },
  compareScores: { about: 'org', query: inYear(byOrg), may: SEE },
  scoreMeeting: recorded,
  confirmScore: { about: 'meeting', may: DECIDE, not: OWN, knows: SEE },
  getMinutes: [{ about: 'meeting', may: KNOW, knows: SEE, shows: ['minutes', 'gist', 'motion', 'task', 'report', 'name'] }, hiddenDraft],
  listMinutesVersions: [{ about: 'meeting', may: KNOW, knows: SEE }, hiddenDraft],
  getMinutesVersion: { about: 'meeting', params: { n: '1' }, may: KNOW, knows: SEE, shows: ['minutes'] },
  writeMinutes: recorded,
  readBackMinutes: recorded,
  signMinutes: recorded,
  addAddendum: recorded,
  createMeeting: { about: 'meeting', may: LEAD, knows: SEE },
  listMeetings: { about: 'meeting', query: inYear(byCell), may: SEE, shows: ['draft'] },
  getMeeting: [{ about: 'meeting', may: SEE, shows: meeting }, { about: 'draft', may: PREPARE, shows: meeting }],
  updateMeeting: led,
  openMeeting: led,
  postponeMeeting: led,
  cancelMeeting: led,
  startMeeting: led,

  listRulePacks: { open: true },
  createCampaign: { about: 'org', may: RUN, knows: all(SEE, BELOW) },
  listCampaigns: { open: true, query: () => ({ year }) },
  getCampaign: { about: 'campaign', may: all(SEE, BELOW) },
  openCampaign: { about: 'campaign', may: RUN, knows: SEE },
  closeCampaign: { about: 'campaign', may: RUN, knows: SEE },
  getCampaignBoard: { about: 'campaign', may: all(SEE, RUN) },
  getSheet: { about: 'sheet', may: HANDLE, knows: SEE, shows: sheet },
  proposeClasses: { about: 'sheet', may: LEAD, knows: SEE, shows: sheet },
  decideClasses: { about: 'sheet', may: DECIDE, knows: SEE, shows: sheet },
  recordConference: { about: 'sheet', may: LEAD, knows: SEE, shows: sheet },
  enterTally: { about: 'sheet', may: [...RECORD, 'self'], knows: SEE },
  getBallotResult: { about: 'sheet', may: HANDLE, knows: SEE },
  getMyRecord: { open: true, query: () => ({ year }), shows: ['reason'] },
  getRecord: handled,
  proposeClass: onRecord({ may: LEAD, knows: SEE, shows: ['reason'] }),
  decideClass: onRecord({ may: DECIDE, knows: SEE, shows: ['reason'] }),
  getDossier: handled,
  getReview: [{ about: 'record', may: [...HANDLE, 'self'], knows: SEE, shows: ['review', 'returned'] }, { about: 'returned', may: ['self'], knows: SEE, shows: ['review', 'returned'] }],
  saveReview: written,
  submitReview: written,
  returnReview: onRecord({ may: all(LEAD, DECIDE), knows: [...SEE, 'self'], shows: ['review', 'returned'] }),
  getRecordScore: handled,
  scoreRecord: onRecord({ may: all(LEAD, DECIDE), not: ['self'], knows: [...SEE, 'self'] }),
  submitUp: { about: 'sheet', may: LEAD, knows: SEE },
  returnDown: { about: 'sheet', may: DECIDE, knows: SEE },
  // The limit is held at the grassroots organisation, whose sums beside one's own cell are the neighbours'.
  checkQuota: { about: 'sheet', query: inYear(byOrg), may: SUPERIOR, knows: SEE },
  runRollup: { about: 'campaign', may: RUN, knows: all(SEE, BELOW) },
  getRollup: { about: 'campaign', query: inYear(byOrg), may: all(SEE, RUN) },
  verifyRollup: { about: 'campaign', query: inYear(byOrg), may: all(SEE, RUN) },

  listMessages: { about: 'meeting', query: byOrg, may: MANAGE, knows: SEE, shows: ['name'] },
  getMessage: { about: 'message', may: [...MANAGE, 'self'], knows: SEE, shows: ['name'] },
  resendMessage: { about: 'message', may: MANAGE, knows: [...SEE, 'self'], shows: ['name'] },
  listFeed: { open: true },
  getCallList: { about: 'invitation', query: ({ invitation = '' }) => ({ occasion: invitation }), may: MANAGE, knows: SEE, shows: ['name', 'phone'] },
  getMode: { about: 'org', may: SEE },
  setMode: { about: 'org', may: all(REGISTER, LEAD), knows: SEE },
  getPreferences: { open: true },
  setPreferences: { open: true },
  listTemplates: { about: 'org', may: ['position'], knows: ['anybody'] },
  previewTemplate: { about: 'org', params: { kind: 'INVITATION' }, may: ['position'], knows: ['anybody'] },
}
