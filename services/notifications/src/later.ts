/** How paths of the seldom part begin, after the service's name. */
export const later: readonly string[] = ['templates', 'organisations/*/templates', 'organisations/*/reminder-rules', 'organisations/*/invitations', 'recipient-lists', 'address-tasks', 'slips', 'audit', 'audit-anchors']
