import { faulty, plain, type Reading } from './reading.ts'
import { statusWords, type Remembered } from './mappings.ts'
import { foldWords, normalise } from './text.ts'

/** A living member's status with its flag: exempt from work and meetings is a flag of an official member, not a status (domain, 4.2). */
export type Standing = Readonly<{ status: 'OFFICIAL' | 'PROBATIONARY'; exempt: boolean }>

const official: Standing = { status: 'OFFICIAL', exempt: false }
const probationary: Standing = { status: 'PROBATIONARY', exempt: false }
const exempt: Standing = { status: 'OFFICIAL', exempt: true }

const WORDS: Readonly<Record<string, Standing>> = {
  'chinh thuc': official, 'dang vien chinh thuc': official, ct: official, dvct: official, official,
  'du bi': probationary, 'dang vien du bi': probationary, db: probationary, dvdb: probationary, probationary,
  'mien sinh hoat': exempt, 'mien sinh hoat dang': exempt, 'mien cong tac va sinh hoat dang': exempt, 'mien cong tac sinh hoat dang': exempt,
  'mien sh': exempt, 'duoc mien sinh hoat': exempt, 'mien cong tac va sinh hoat': exempt,
}

const MEANT: Readonly<Record<string, Standing>> = { OFFICIAL: official, PROBATIONARY: probationary, EXEMPT: exempt }
/** The standing a person said some words mean. */
export const standingMeant = (text: string, remembered: Remembered): Standing | undefined => (WORDS[foldWords(text)] ? undefined : MEANT[remembered[statusWords(text)] ?? ''])

export function readStanding(text: string, remembered: Remembered = {}): Reading<Standing> {
  const standing = WORDS[foldWords(text)] ?? standingMeant(text, remembered)
  return standing ? plain(standing) : faulty('status.unknown', { value: normalise(text).slice(0, 80) })
}
