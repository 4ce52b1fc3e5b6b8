import { Names } from '@nen-nep/rules'

export const { fold, normaliseName: normalise } = Names

/** Folded, with everything but letters and digits turned into single spaces: how headers, titles and unit names are compared. */
export const foldWords = (text: string) => fold(text.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '))

/** Letters compared without case but with their marks. */
export const sameText = (a: string, b: string) => normalise(a).toLowerCase() === normalise(b).toLowerCase()
