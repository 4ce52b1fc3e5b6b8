import type { Messages } from '@nen-nep/service-kit'
import type { Compared } from '../roster/values.ts'
import type { refuse } from './rules.ts'
import type { Kind, Tally } from './schema.ts'

const states: Readonly<Record<string, string>> = { READING: 'đang được đối chiếu', FAILED: 'không đọc được tệp', EXPIRED: 'đã hết hạn' }

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'difference.not-ready': ({ state }) => `Bản đối chiếu này ${states[String(state)] ?? 'chưa sẵn sàng'}. Hãy xem lại trạng thái, hoặc tải tệp lên đối chiếu lại.`,
  'difference.nothing-accepted': 'Chưa chọn dòng nào. Hãy nêu các dòng cần nhận (rows), hoặc nhận tất cả (all).',
  'difference.row-twice': ({ row }) => `Dòng ${String(row)} được nêu hai lần. Hãy giữ lại một.`,
}

/** Fields as a sentence names them. */
export const fieldWords: Readonly<Record<Compared, string>> = {
  name: 'họ tên', birthDate: 'ngày sinh', sex: 'giới tính', citizenId: 'số căn cước', cardNumber: 'số thẻ đảng viên', admittedOn: 'ngày vào Đảng', officialOn: 'ngày chính thức',
  status: 'tình trạng đảng viên', cell: 'chi bộ', partyTitle: 'chức vụ Đảng', concurrentPost: 'chức vụ kiêm nhiệm', phone: 'điện thoại', email: 'thư điện tử', note: 'ghi chú',
}

const wordOf = (field: string) => Object.entries(fieldWords).find(([name]) => name === field)?.[1] ?? field

/** A report in one sentence, the most frequent difference first: "7 người có chỗ khác: 3 về điện thoại, 2 về chi bộ, 2 chưa có ở đây." */
export function sentenceOf({ people, same, missingHere, missingThere, unclear, fields }: Tally): string {
  const differing = Object.entries(fields).toSorted(([, a], [, b]) => b - a).map(([field, many]) => `${many} về ${wordOf(field)}`)
  const missing = [[missingHere, 'chưa có ở đây'], [missingThere, 'chưa có trong tệp']].flatMap(([many, where]) => (many === 0 ? [] : [`${many ?? 0} ${where ?? ''}`]))
  const first = people === 0 ? `Không có gì khác: ${same} người khớp.` : `${people} người có chỗ khác: ${[...differing, ...missing].join(', ')}.`
  return unclear === 0 ? first : `${first} ${unclear} dòng chưa so được, cần xem lại.`
}

/** The last column of the workbook that goes back, its sheet and its name. */
export const workbookWords = { sheet: 'Đối chiếu', remark: 'Khác nhau', file: 'doi-chieu.xlsx' }
const blank = '(trống)'
const kinds: Readonly<Record<Kind, string>> = { DIFFERENT: '', MISSING_HERE: 'Chưa có ở đây.', MISSING_THERE: 'Chưa có trong tệp gửi đến.', UNCLEAR: '' }
const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** What the workbook says of one line. */
export const remarkOf = (kind: Kind, fields: readonly Readonly<{ field: Compared; here?: string | undefined; there?: string | undefined }>[], messages: readonly string[]) =>
  [kinds[kind], ...fields.map(({ field, here = blank, there = blank }) => `${first(fieldWords[field])}: trong tệp ${there}, ở đây ${here}.`), ...messages].filter(Boolean).join('\n')
