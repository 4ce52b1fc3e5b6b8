/** How paths of the seldom part begin, after the service's name. */
export const later: readonly string[] = [
  'reorganisations', 'transfers', 'letters', 'admissions', 'residence-links', 'badges', 'members/*/awards', 'members/*/disciplines',
  'uploads', 'imports', 'mappings', 'differences', 'roster-exports', 'headcounts', 'duplicates', 'correction-campaigns', 'members/*/confirmation',
  'exports', 'members/*/exports', 'members/*/restriction', 'organisations/*/norms', 'audit',
]
