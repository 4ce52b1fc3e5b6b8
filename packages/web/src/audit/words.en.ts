import type { Same } from '../language/same.ts'
import type * as vi from './words.vi.ts'

export const words: Same<typeof vi.words> = {
  title: 'Audit log',
  lead: 'Every write and every look at masked data stands here, each line locked to the one before. Nobody can change or remove one unnoticed.',
  service: 'Part',
  services: { membership: 'Organisations, members', meetings: 'Cell meetings', evaluations: 'Year-end review', notifications: 'Letters and messages' },
  from: 'From day',
  to: 'To day',
  dayHint: 'Leave it empty for no limit.',
  show: 'Show the log',
  verify: 'Check the log',
  verifying: 'Going along every line of the log…',
  whole: 'Whole',
  allWhole: 'The log is whole: no line was changed, removed, swapped or cut off.',
  broken: (seq, what) => `Broken at line ${seq}: ${what}`,
  brokenTitle: 'The log is no longer whole. Tell your superior at once and leave the server as it is.',
  whats: { edited: 'changed', missing: 'removed', swapped: 'swapped', truncated: 'cut off' },
  columns: { seq: 'Line', at: 'When', by: 'Who', act: 'What', org: 'Organisation', changes: 'What changed' },
  none: 'There are no lines in this time.',
  seq: (seq) => `Line ${seq}`,
  onBehalf: (name) => `for ${name}`,
  machine: 'System',
  first: 'First administrator',
  changes: 'What changed',
  hidden: 'Administrators are not shown what changed.',
  nothing: '(empty)',
  machines: 'With what the system did by itself',
  order: 'In the order of writing, old first. Narrow the days to see it sooner.',
}

const nouns: Readonly<Record<string, string>> = {
  meeting: 'Meeting', minutes: 'Minutes', task: 'Task', mail: 'Letter', round: 'Round of letters', award: 'Award', difference: 'Comparison of lists', recount: 'Recount', opinion: 'Opinion', fact: 'Figure of the year', rehearsal: 'Trial run of rules', topic: 'Proposed topic', paper: 'Word paper', residence: 'Residence', processing: 'Use of data', 'rule-pack': 'Rule pack', 'roster-export': 'Taking of a list', 'year-paper': 'Year-end paper', 'four-good': 'Four-good cell', poison: 'Something that could not be handled', resolution: 'Resolution', directive: 'Directive', document: 'Paper', proposal: 'Proposal', limitation: 'Limitation', score: 'Meeting score', attendance: 'Roll-call', invitation: 'Invitation', plan: 'Plan',
  member: 'Member’s record', members: 'Members', organisation: 'Organisation', position: 'Position', grants: 'Rights of a position', roster: 'Roster', tree: 'Tree of organisations', transfer: 'Transfer', import: 'Import', reorganisation: 'Reorganisation', correction: 'Correction of a record', person: 'Personal data', admission: 'Admission', headcount: 'Head-count',
  campaign: 'Review campaign', review: 'Self-review', ballot: 'Ballot', classes: 'Classes', sheet: 'Sheet of the cell', collective: 'Collective', rollup: 'Roll-up', record: 'Evaluation record', reconsideration: 'Reconsideration', message: 'Message', item: 'Entry', audit: 'Audit log', cell: 'Cell',
}
const verbs: Readonly<Record<string, string>> = { raised: 'sent up', settled: 'answered', parked: 'put aside', shut: 'closed', queued: 'queued for sending', anchored: 'anchored', given: 'recorded', undone: 'undone' }
export const actName: typeof vi.actName = (act) => {
  const [noun = '', verb = ''] = act.split('.')
  const [thing, done] = [nouns[noun], verb.split('-').at(-1) ?? '']
  if (act === 'item.saved') return 'Entry: saved'
  return thing === undefined ? act : `${thing}: ${verbs[done] ?? done}`
}
