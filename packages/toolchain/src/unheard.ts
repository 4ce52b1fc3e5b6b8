const onPages = 'Read where it stands: the pages ask for it when somebody opens them. Kept in the archive of the bus.'
const inProgress = 'Told for whoever follows the work from outside, and in the archive; within the system its progress is asked for.'
const byTally = 'The tally hears it, a function with a queue and a role of its own (decision 71); no service does.'
const notYetMailed = 'A letter would be one more a month to people who see it on their page anyway; told so that a rule for it can be switched on.'

/** Events that no service reacts to, each with why nobody needs to. An event is here or is heard; both, or neither, fails the catalogue. */
export const unheard: Readonly<Record<string, string>> = {
  'correction.decided.v1': notYetMailed,
  'correction.proposed.v1': 'Its day stands in the list of terms, and in what a successor is handed over.',
  'headcount.frozen.v1': 'A frozen count is asked for by its id and never changes; the digest in the archive proves it.',
  'import.finished.v1': inProgress,
  'limitation.closed.v1': onPages,
  'limitation.reopened.v1': onPages,
  'plan.published.v1': 'The month of all cells is read where it was published, and by the calendar feed.',
  'task.overdue.v1': notYetMailed,
  'ballot.requested.v1': byTally,
  'ballot.shut.v1': byTally,
  'collective.submitted.v1': onPages,
  'fact.contested.v1': onPages,
  'four-good.assessed.v1': onPages,
  'opinion.given.v1': onPages,
  'rule-pack.published.v1': onPages,
  'campaign.closed.v1': inProgress,
  'classes.decided.v1': 'The sheet that changed says so itself (`sheet.changed.v1`); members are told when classes are published.',
  'sheet.returned.v1': onPages,
  'sheet.submitted.v1': onPages,
}
