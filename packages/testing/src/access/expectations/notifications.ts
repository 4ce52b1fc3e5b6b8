import { LEAD, MANAGE, REGISTER, SEE } from '../who.ts'
import { all, audited, byOrg, type Expectations } from './words.ts'

/** What every operation of notifications owes to whom. */
export const notifications: Expectations = {
  listNotificationsAudit: audited,
  verifyNotificationsAudit: audited,
  listAuditAnchors: { ...audited, query: ({ org }) => ({ service: 'meetings', orgId: org }) },
  listMessages: { about: 'meeting', query: byOrg, may: MANAGE, knows: SEE, shows: ['name'] },
  getMessage: { about: 'message', may: [...MANAGE, 'self'], knows: SEE, shows: ['name'] },
  resendMessage: { about: 'message', may: MANAGE, knows: [...SEE, 'self'], shows: ['name'] },
  listFeed: { open: true },
  acknowledge: { open: true },
  listUnacknowledged: { about: 'directive', query: ({ directive = '' }) => ({ about: directive }), may: MANAGE, knows: SEE, shows: ['name'] },
  listAddressTasks: { about: 'org', query: byOrg, may: MANAGE, knows: SEE, shows: ['name'] },
  getSlips: { about: 'invitation', query: ({ invitation = '' }) => ({ occasion: invitation }), may: LEAD, knows: SEE, shows: ['name'] },
  listReminderRules: { about: 'org', may: SEE },
  saveReminderRule: { about: 'org', params: { about: 'TASK' }, may: all(REGISTER, LEAD), knows: SEE },
  getCallList: { about: 'invitation', query: ({ invitation = '' }) => ({ occasion: invitation }), may: MANAGE, knows: SEE, shows: ['name', 'phone'] },
  listRecipientLists: { about: 'org', query: byOrg, may: MANAGE, knows: SEE },
  saveRecipientList: { about: 'org', may: MANAGE, knows: SEE },
  removeRecipientList: { about: 'recipients', may: MANAGE, knows: SEE },
  getMode: { about: 'org', may: SEE },
  setMode: { about: 'org', may: all(REGISTER, LEAD), knows: SEE },
  noteOpening: { link: true },
  getUnsubscription: { link: true },
  stopLetters: { link: true },
  getPreferences: { open: true },
  setPreferences: { open: true },
  listTemplates: { about: 'org', may: ['position'], knows: ['anybody'] },
  saveTemplate: { about: 'org', params: { kind: 'INVITATION' }, may: all(REGISTER, LEAD), knows: SEE },
  previewTemplate: { about: 'org', params: { kind: 'INVITATION' }, may: ['position'], knows: ['anybody'] },
}
