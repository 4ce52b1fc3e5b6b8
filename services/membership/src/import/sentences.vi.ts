import { messages as members } from '../member/messages.vi.ts'
import { messages as positions } from '../position/messages.vi.ts'

const said: Readonly<Record<string, string | ((details: Readonly<Record<string, unknown>>) => string)>> = { ...members, ...positions }

/** Why a row was not written, as a sentence: of a refusal nobody foresaw, that the row is to be tried again. */
export function sentenceOf(code: string): string {
  const sentence = said[code] ?? 'Dòng này chưa ghi được. Hãy nhập lại riêng dòng này.'
  return typeof sentence === 'string' ? sentence : sentence({})
}
