const OFFSET = 7 * 60 * 60 * 1000

/** The civil day in Vietnam of an instant after 1975 (UTC+7 without summer time). */
export const civilDay = (instant: string) => new Date(Date.parse(instant) + OFFSET).toISOString().slice(0, 10)
