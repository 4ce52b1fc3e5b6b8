/** How paths of the seldom part begin, after the service's name. */
export const later: readonly string[] = [
  'audit', 'rule-packs', 'rehearsals', 'collectives', 'papers', 'members', 'organisations', 'submissions', 'returns', 'quota', 'fairness', 'rollups',
  'ballots', 'public/booth', 'sheets/*/protocol', 'sheets/*/four-good', 'sheets/*/photos', 'photos', 'records/*/reconsideration', 'records/*/contests', 'records/*/opinions',
]
