import { BELOW, DECIDE, HANDLE, LEAD, RECORD, RUN, SEE, SUPERIOR } from '../who.ts'
import { all, audited, byOrg, type Expectations, handled, inYear, onRecord, sheet, written, year } from './words.ts'

/** What every operation of evaluations owes to whom. */
export const evaluations: Expectations = {
  listEvaluationsAudit: audited,
  verifyEvaluationsAudit: audited,
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
}
