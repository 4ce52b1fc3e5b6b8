const LETTERS = 26
/** 'A', 'B' … 'AA' of a column counted from 0. */
export const letterOf = (column: number): string => (column < LETTERS ? '' : letterOf(Math.floor(column / LETTERS) - 1)) + String.fromCharCode('A'.charCodeAt(0) + (column % LETTERS))
