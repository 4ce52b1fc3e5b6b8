/** A reason says something: at least so many letters, whatever stands between them. */
export const REASON_LETTERS = 10
export const saysSomething = (reason: string) => (reason.match(/\p{L}/gu)?.length ?? 0) >= REASON_LETTERS
