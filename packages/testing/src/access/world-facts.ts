/** The year that the world of the battery lives in, and since when its people and organisations are there. */
export const YEAR = 2026
export const FROM = '2020-01-01'
