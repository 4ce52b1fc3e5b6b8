/** How paths of the seldom part begin, after the service's name. */
export const later: readonly string[] = [
  'tasks', 'evidence', 'resolutions', 'directives', 'limitations', 'proposals', 'matters', 'tags', 'attendance-exports', 'papers', 'area-reviews', 'good-practices',
  'board', 'attendance', 'units', 'visits', 'inspections', 'compliance', 'score-targets', 'plans', 'series', 'backlog', 'pilots', 'month-plans', 'score-sheets',
  'calendars', 'public/calendars', '*/kit', 'handover', 'audit',
]
