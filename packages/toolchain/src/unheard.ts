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
  'directive.amended.v1': 'Whoever received the directive reads it as it stands.',
  'directive.recalled.v1': 'Whoever received the directive reads it as it stands.',
  'directive.sent.v1': 'It is found on the next meeting of each cell it was sent to, which reads it when it is prepared.',
  'document.opened.v1': onPages,
  'document.published.v1': notYetMailed,
  'limitation.closed.v1': onPages,
  'limitation.reopened.v1': onPages,
  'plan.published.v1': 'The month of all cells is read where it was published, and by the calendar feed.',
  'proposal.answered.v1': 'It is read out at the next meeting of the cell that asked.',
  'proposal.raised.v1': onPages,
  'task.overdue.v1': notYetMailed,
  'topic.decided.v1': onPages,
  'topic.proposed.v1': onPages,
  'ballot.closed.v1': 'Its count is read in the chain of a record and in the protocol; in the archive it proves when the box was counted.',
  'ballot.opened.v1': onPages,
  'ballot.requested.v1': byTally,
  'ballot.shut.v1': byTally,
  'ballot.voided.v1': 'The cell reads on the ballot that it has to vote again.',
  'classes.published.v1': onPages,
  'collective.decided.v1': onPages,
  'collective.returned.v1': onPages,
  'collective.submitted.v1': onPages,
  'fact.contested.v1': onPages,
  'fact.settled.v1': onPages,
  'opinion.given.v1': onPages,
  'reconsideration.requested.v1': onPages,
  'rule-pack.published.v1': onPages,
  'campaign.closed.v1': inProgress,
  'classes.corrected.v1': 'The sheet that changed says so itself (`sheet.changed.v1`); members read their class.',
  'classes.decided.v1': 'The sheet that changed says so itself (`sheet.changed.v1`); members read their class. A class is never in a letter.',
  'sheet.returned.v1': onPages,
  'sheet.submitted.v1': onPages,
}
