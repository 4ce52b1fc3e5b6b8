import { formatDate } from '@nen-nep/rules/dates/format'
import type { Messages } from '@nen-nep/service-kit'
import type { refuse } from './rules.ts'

export const messages: Messages<Parameters<typeof refuse>[0]> = {
  'norm.not-registrar': 'Mức quy định do cán bộ tổ chức đặt. Hãy đề nghị cán bộ tổ chức cấp trên.',
  'norm.day-past': ({ today }) => `Ngày áp dụng (from) đã qua. Hãy chọn từ ${formatDate(String(today))} trở đi.`,
  'norm.too-many': ({ most }) => `Đã đặt mức quy định ${String(most)} lần. Hãy báo quản trị hệ thống.`,
}
/** Whose word a figure is, after the sentence of a warning. */
export const setBy = (name: string, from: string) => `Mức này do ${name} đặt, áp dụng từ ${formatDate(from)}.`
