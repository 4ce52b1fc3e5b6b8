/** Logical ids that must never change: a new one would replace a table, a pool or a bucket, or break what is known by name. */
export const pinned = [
  'MembershipTable', 'MeetingsTable', 'EvaluationsTable', 'EvaluationsBallots', 'NotificationsTable',
  'AccessLog', 'Files', 'Site',
  'Users',
  'WebClient',
  'DataKey', 'BallotKey',
  'LinkSecret',
  'Bus',
  'BusDlq', 'MembershipEventsDlq', 'MembershipEventsQueue', 'MembershipJobsDlq', 'MembershipJobsQueue', 'MeetingsEventsDlq', 'MeetingsEventsQueue', 'MeetingsJobsDlq', 'MeetingsJobsQueue', 'EvaluationsEventsDlq', 'EvaluationsEventsQueue', 'EvaluationsJobsDlq', 'EvaluationsJobsQueue', 'EvaluationsTallyDlq', 'EvaluationsTallyQueue', 'NotificationsEventsDlq', 'NotificationsEventsQueue', 'NotificationsJobsDlq', 'NotificationsJobsQueue',
  'MembershipHttp', 'MembershipRelay', 'MembershipAudit', 'MembershipEvents', 'MembershipJobs', 'MembershipDirectory', 'MembershipChallenge', 'MeetingsHttp', 'MeetingsRelay', 'MeetingsAudit', 'MeetingsEvents', 'MeetingsJobs', 'EvaluationsHttp', 'EvaluationsRelay', 'EvaluationsAudit', 'EvaluationsEvents', 'EvaluationsJobs', 'EvaluationsTally', 'NotificationsHttp', 'NotificationsRelay', 'NotificationsAudit', 'NotificationsEvents', 'NotificationsJobs',
  'HttpApi',
  'Distribution',
  'MailIdentity',
]
