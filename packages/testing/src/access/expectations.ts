import { AUDIT, BELOW, DECIDE, HANDLE, KEEP, KNOW, LEAD, MANAGE, NAME, OWN, PREPARE, RECORD, REGISTER, REVEAL, RUN, SEE, SUPERIOR, type Who } from './who.ts'
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
const led: Expectation = { about: 'meeting', may: LEAD, knows: SEE, shows: meeting }
const recorded: Expectation = { about: 'meeting', may: RECORD, knows: SEE, shows: [...meeting, 'minutes'] }
/** A meeting still being prepared is for those with a position in the cell. */
const hiddenDraft: Expectation = { about: 'draft', may: PREPARE }
const handled: Expectation = { about: 'record', may: [...HANDLE, 'self'], knows: SEE, shows: ['reason', 'comment', 'name'] }
const sheet = ['name', 'reason', 'comment'] as const
const audited: Expectation = { about: 'org', query: byOrg, may: AUDIT, knows: SEE }
/** What nobody has yet: the story makes none, so to everybody it is unknown. */
const nothing: Expectation = { about: 'org' }
const onImport: Expectation = { about: 'import', may: REGISTER, knows: SEE, shows: ['file', 'name'] }

/** Every operation of the product, by name; one that is missing here fails the battery. */
export const expectations: Readonly<Record<string, Expectation | readonly Expectation[]>> = {
  createOrganisation: { about: 'org', may: REGISTER, knows: SEE },
  listOrganisations: { about: 'org', query: ({ org }) => ({ parentId: org }), may: SEE },
  getTree: { open: true },
  getOrganisation: { about: 'org', may: SEE },
  createMember: { about: 'org', may: KEEP, knows: SEE },
  listMembers: { about: 'org', query: byOrg, may: SEE, shows: ['name'] },
  getMember: { about: 'member', may: [...SEE, 'self'], shows: ['name', 'note', 'post'] },
  updateMember: { about: 'member', may: KEEP, knows: [...SEE, 'self'], shows: ['name', 'note', 'post'] },
  signOutEverywhere: { about: 'member', may: [...KEEP, 'self'], knows: SEE },
  revealSensitive: { about: 'member', may: [...REVEAL, 'self'], knows: SEE, shows: ['citizenId', 'cardNumber', 'phone', 'email'] },
  issueSignInCode: { about: 'member', may: LEAD, knows: [...SEE, 'self'] },
  exportPerson: { about: 'member', may: [...REGISTER, 'self'], knows: SEE },
  getPersonExport: nothing,
  proposeCorrection: { about: 'member', may: ['self'], knows: SEE },
  listCorrections: { about: 'org', query: byOrg, may: SEE },
  decideCorrection: nothing,
  restrictProcessing: { about: 'member', may: REGISTER, not: ['self'], knows: [...SEE, 'self'], shows: ['name', 'note', 'post'] },
  liftRestriction: { about: 'member', may: REGISTER, not: ['self'], knows: [...SEE, 'self'], shows: ['name', 'note', 'post'] },
  getMe: { open: true, shows: ['name'] },
  listPositions: { about: 'org', query: byOrg, may: SEE, shows: ['name'] },
  assignRole: { about: 'person', may: NAME, knows: SEE, shows: ['name'] },
  endRole: { about: 'person', may: NAME, knows: SEE, shows: ['name'] },
  // To a person who is nobody: unknown to all.
  handOverRole: { about: 'person' },
  grantStandIn: { about: 'person', may: all(DECIDE, ['SECRETARY own']), knows: SEE, shows: ['name'] },
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

  createTask: { about: 'person', may: RECORD, knows: SEE },
  listTasks: { about: 'meeting', query: byCell, may: KNOW, shows: ['task', 'report'] },
  reportTask: { about: 'task', may: [...RECORD, 'self'], knows: SEE, shows: ['task', 'report'] },
  closeTask: { about: 'task', may: LEAD, knows: SEE, shows: ['task', 'report'] },
  getBoard: { about: 'org', query: inYear(byOrg), may: SEE },
  getAttendance: { about: 'org', query: inYear(byOrg), may: SEE, shows: ['name'] },
  getYearPlan: { about: 'meeting', may: SEE },
  setYearPlan: { about: 'meeting', may: LEAD, knows: SEE },
  getInvitation: { link: true },
  answerInvitationByLink: { link: true },
  answerInvitation: { about: 'invitation', may: OWN, knows: SEE, shows: ['absence'] },
  listAnswers: { about: 'invitation', may: RECORD, knows: SEE, shows: ['absence'] },
  recordAttendance: recorded,
  recordTurn: recorded,
  recordVote: recorded,
  closeMeeting: led,
  getScore: [{ about: 'meeting', may: SEE }, hiddenDraft],
  scoreMeeting: recorded,
  confirmScore: { about: 'meeting', may: DECIDE, not: OWN, knows: SEE },
  getMinutes: [{ about: 'meeting', may: KNOW, knows: SEE, shows: ['minutes', 'gist', 'motion', 'task', 'report', 'name'] }, hiddenDraft],
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
  proposeClass: { about: 'record', may: LEAD, knows: SEE, shows: ['reason'] },
  decideClass: { about: 'record', may: DECIDE, knows: SEE, shows: ['reason'] },
  getDossier: handled,
  getReview: { about: 'record', may: [...HANDLE, 'self'], knows: SEE, shows: ['review', 'returned'] },
  saveReview: { about: 'record', may: ['self'], knows: SEE, shows: ['review', 'returned'] },
  submitReview: { about: 'record', may: ['self'], knows: SEE, shows: ['review', 'returned'] },
  returnReview: { about: 'record', may: all(LEAD, DECIDE), knows: [...SEE, 'self'], shows: ['review', 'returned'] },
  getRecordScore: handled,
  scoreRecord: { about: 'record', may: all(LEAD, DECIDE), not: ['self'], knows: [...SEE, 'self'] },
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
