import { messages } from './messages.vi.ts'

export type SuspicionCode = keyof typeof messages

/** ERROR must not be stored; WARNING is stored as typed once a person has looked at it. */
export type Suspicion = Readonly<{ code: SuspicionCode; severity: 'ERROR' | 'WARNING'; message: string }>

const letters = (text: string) => text.match(/\p{L}/gu) ?? []
const isLatin = (letter: string) => /\p{Script=Latin}/u.test(letter)

const checks: Record<SuspicionCode, Readonly<{ severity: Suspicion['severity']; found: (text: string) => boolean }>> = {
  ETH: { severity: 'WARNING', found: (text) => /[\u00D0\u00F0]/u.test(text) },
  MIXED_SCRIPTS: { severity: 'WARNING', found: (text) => letters(text).some(isLatin) && !letters(text).every(isLatin) },
  ZERO_WIDTH: { severity: 'WARNING', found: (text) => /\u00AD|\u200B|\u200C|\u200D|\u2060|\uFEFF/u.test(text) },
  BIDI: { severity: 'ERROR', found: (text) => /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u.test(text) },
  LONE_SURROGATE: { severity: 'ERROR', found: (text) => !text.isWellFormed() },
  CONTROL: { severity: 'ERROR', found: (text) => /(?![\t\n\r])\p{Cc}/u.test(text) },
}

const codes = ['ETH', 'MIXED_SCRIPTS', 'ZERO_WIDTH', 'BIDI', 'LONE_SURROGATE', 'CONTROL'] as const

/** Everything about a text that makes two people who look alike on screen differ in the data; empty when nothing is odd. */
export const suspicionsOf = (text: string): Suspicion[] =>
  codes
    .filter((code) => checks[code].found(text))
    .map((code) => ({ code, severity: checks[code].severity, message: messages[code] }))
