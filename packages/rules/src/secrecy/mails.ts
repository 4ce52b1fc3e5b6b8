/** What a mail may be filled with, and nothing else: who is written to, by whom, which meeting or year, a deadline, a step somebody has to take, a link, a whole organisation's head-counts, and of short letters a closed sentence, bodies with deadlines, figures, and who was reminded when; of a gathered letter its parts, each filled so. */
export const mailPlaces = ['name', 'organisation', 'link', 'meeting', 'month', 'when', 'venue', 'minutes', 'agenda', 'year', 'deadline', 'counts', 'step', 'notice', 'items', 'figures', 'chain', 'parts'] as const
/** What a subject may be filled with: it is read over shoulders and on lock screens. */
export const subjectPlaces = ['meeting', 'month', 'year'] as const

const closed: readonly string[] = mailPlaces
const neutral: readonly string[] = subjectPlaces

/** The places of a template that a mail must not fill: ratings, points, votes, discipline and whatever else is not on the list (F7). Pure; empty when the template is fit. */
export const unfitPlaces = (subject: readonly string[], text: readonly string[]): string[] => [...new Set([...subject.filter((name) => !neutral.includes(name)), ...text.filter((name) => !closed.includes(name))])]
