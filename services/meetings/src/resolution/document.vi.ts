import { formatDate, formatLongDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { messages as criteria } from '@nen-nep/rules/criteria/messages.vi'
import type { Block, OfficialDocument } from '@nen-nep/office/document'
import { placeAndDay, placeIn } from '@nen-nep/office/words.vi'
import { documentKinds } from './kinds.vi.ts'
import { numberText } from './rules.ts'
import type { Issued, Resolution } from './schema.ts'

/** Parts of a document that an extract may take. */
export const parts = ['REVIEW', 'NEXT', 'ASSIGNMENTS'] as const
export type Part = (typeof parts)[number]

const isIssued = (resolution: Resolution): resolution is Issued => resolution.status !== 'DRAFT'
const heading = (text: string): Block => ({ text, as: 'heading' })
const numbered = (texts: readonly string[]): Block[] => (texts.length === 0 ? [{ text: 'Không có.' }] : texts.map((text, index) => ({ text: `${index + 1}. ${text}`, as: 'item' as const })))
const assigned = (one: Resolution): Block => ({ heads: ['Nhiệm vụ', 'Người thực hiện', 'Thời hạn'], rows: isIssued(one) ? one.assignments.map(({ title, name, dueOn }) => [title, name, formatDate(dueOn)]) : [], shares: [5, 3, 2] })

const written: Readonly<Record<Part, (one: Resolution) => Block[]>> = {
  REVIEW: ({ review }) => [heading('I. Kiểm điểm việc thực hiện nhiệm vụ'), { heads: ['Nhiệm vụ', 'Đầu kỳ', 'Kết quả'], rows: review.map(({ task, before, result }) => [task, before, result]), shares: [4, 3, 3] }],
  NEXT: ({ next }) => [heading('II. Nhiệm vụ tháng tới'), ...numbered(next)],
  ASSIGNMENTS: (one) => [heading('III. Phân công thực hiện'), assigned(one)],
}
const scored = ({ score }: Resolution): Block[] => [heading('IV. Tự chấm điểm buổi sinh hoạt'), { text: score ? `${score.total}/${score.max} điểm, loại ${criteria.bands[score.band]}.` : 'Chưa chấm điểm.' }]
const voted = ({ vote }: Resolution): Block[] =>
  vote ? [{ text: `Biểu quyết: tán thành ${vote.for}/${vote.base}${vote.ratio === null ? '' : ` (${percent(vote.ratio)})`}, không tán thành ${vote.against}, không ý kiến ${vote.abstain}.` }] : []
const annexed = ({ opinions }: Resolution) =>
  opinions.length === 0 ? {} : { annex: { title: 'PHỤ LỤC: Ý KIẾN PHÁT BIỂU', blocks: opinions.map(({ name, text }) => ({ text: `- ${name ? `Đồng chí ${name}: ` : ''}${text}`, as: 'item' as const })) } }
const replaced = (one: Resolution): Block[] => (one.status === 'REPLACED' ? [{ text: 'Văn bản này đã được thay thế.', as: 'note' }] : [])

/** What stands above and below the text: frozen with the number once it is issued; a draft says that it is one. */
function framed(one: Resolution, place: string | undefined) {
  if (!isIssued(one)) return { body: 'Dự thảo', placeAndDay: '', signatures: [] }
  const { organ: { name, superior, place: usual = placeIn(superior), acting, post, signer }, issuedOn } = one
  return { ...(superior === undefined ? {} : { superior }), body: name, number: `Số ${numberText(one)}`, placeAndDay: placeAndDay(place ?? usual, formatLongDate(issuedOn)), signatures: [{ above: [acting, post], name: signer }] }
}

/** A numbered document in the official order (a sample of Cẩm Lệ, 2026: review, next month, assignments, score, vote, recipients, signature, opinions). */
export function resolutionDocument(one: Resolution, place?: string): OfficialDocument {
  return { ...framed(one, place), kind: documentKinds[one.kind].name, subject: one.title, blocks: [...replaced(one), ...parts.flatMap((part) => written[part](one)), ...scored(one), ...voted(one)], recipients: one.recipients, ...annexed(one) }
}
/** One part of it, for whom the rest does not concern. */
export function resolutionExtract(one: Resolution, part: Part, place?: string): OfficialDocument {
  return { ...framed(one, place), kind: `Trích ${documentKinds[one.kind].name}`, subject: one.title, blocks: [...replaced(one), ...written[part](one)], recipients: one.recipients }
}
