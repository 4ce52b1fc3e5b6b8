import { formatDate, formatLongDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { messages as criteria } from '@nen-nep/rules/criteria/messages.vi'
import { speaker, type Own } from '@nen-nep/rules/wording/index'
import type { Block, OfficialDocument } from '@nen-nep/office/document'
import { placeAndDay, placeIn } from '@nen-nep/office/words.vi'
import { templates } from '../paper/templates.vi.ts'
import { documentKinds } from './kinds.vi.ts'
import { numberText } from './rules.ts'
import type { Issued, Resolution } from './schema.ts'

/** Parts of a document that an extract may take, by their name in the template. */
const partIds = { REVIEW: 'review', NEXT: 'next', ASSIGNMENTS: 'assignments' } as const
export type Part = keyof typeof partIds

const isIssued = (resolution: Resolution): resolution is Issued => resolution.status !== 'DRAFT'
const numbered = (texts: readonly string[]): Block[] => (texts.length === 0 ? [{ text: 'Không có.' }] : texts.map((text, index) => ({ text: `${index + 1}. ${text}`, as: 'item' as const })))
const assigned = (one: Resolution): Block => ({ heads: ['Nhiệm vụ', 'Người thực hiện', 'Thời hạn'], rows: isIssued(one) ? one.assignments.map(({ title, name, dueOn }) => [title, name, formatDate(dueOn)]) : [], shares: [5, 3, 2] })
const voted = ({ vote }: Resolution): Block[] =>
  vote ? [{ text: `Biểu quyết: tán thành ${vote.for}/${vote.base}${vote.ratio === null ? '' : ` (${percent(vote.ratio)})`}, không tán thành ${vote.against}, không ý kiến ${vote.abstain}.` }] : []

/** The parts that stand under a heading of their own, which is numbered as they are ordered. */
const headed = {
  review: ({ review }: Resolution): Block[] => [{ heads: ['Nhiệm vụ', 'Đầu kỳ', 'Kết quả'], rows: review.map(({ task, before, result }) => [task, before, result]), shares: [4, 3, 3] }],
  next: ({ next }: Resolution) => numbered(next),
  assignments: (one: Resolution) => [assigned(one)],
  score: ({ score }: Resolution): Block[] => [{ text: score ? `${score.total}/${score.max} điểm, loại ${criteria.bands[score.band]}.` : 'Chưa chấm điểm.' }],
}
type Headed = keyof typeof headed
const isHeaded = (id: string): id is Headed => Object.hasOwn(headed, id)
const ROMAN = ['I', 'II', 'III', 'IV']

const annexed = ({ opinions }: Resolution, title: string | undefined) =>
  opinions.length === 0 || title === undefined ? {} : { annex: { title, blocks: opinions.map(({ name, text }) => ({ text: `- ${name ? `Đồng chí ${name}: ` : ''}${text}`, as: 'item' as const })) } }
const replaced = (one: Resolution): Block[] => (one.status === 'REPLACED' ? [{ text: 'Văn bản này đã được thay thế.', as: 'note' }] : [])

/** How a document is written where that is not the usual: the place beside its day, and words in force for a draft; what is issued keeps the words it was issued with. */
export type Manner = Readonly<{ place?: string | undefined; own?: Own | undefined }>

/** What stands above and below the text: frozen with the number once it is issued; a draft says that it is one. */
function framed(one: Resolution, place: string | undefined, note: string) {
  if (!isIssued(one)) return { body: 'Dự thảo', placeAndDay: '', signatures: [] }
  const { organ: { name, superior, place: usual = placeIn(superior), acting, post, signer }, issuedOn } = one
  return { ...(superior === undefined ? {} : { superior }), body: name, number: `Số ${numberText(one)}`, placeAndDay: placeAndDay(place ?? usual, formatLongDate(issuedOn)), signatures: [{ above: [acting, post], ...(note === '' ? {} : { note }), name: signer }] }
}

/** What fills the places of a document's words. */
function valuesOf(one: Resolution) {
  const { name: body, superior = '' } = isIssued(one) ? one.organ : { name: '' }
  return { kind: documentKinds[one.kind].name, subject: one.title, body, superior, day: one.heldOn === undefined ? '' : formatDate(one.heldOn) }
}
const wordsOf = (one: Resolution, own: Own | undefined) => (isIssued(one) ? (one.wording ?? {}) : (own ?? {}))
const plain = (lines: readonly string[]): Block[] => lines.map((text) => ({ text }))

/** The body of a document, part by part. */
function partsOf(one: Resolution, own: Own) {
  const { say, sections } = speaker(templates.RESOLUTION, own)
  const order = sections.filter(isHeaded)
  const part = (id: Headed): Block[] => [{ text: `${ROMAN[order.indexOf(id)] ?? ROMAN[0] ?? ''}. ${say(id)}`, as: 'heading' }, ...headed[id](one)]
  return { part, all: sections.flatMap((id) => (isHeaded(id) ? part(id) : id === 'vote' ? voted(one) : [])) }
}

/** A numbered document in the official order (a sample of Cẩm Lệ, 2026: review, next month, assignments, score, vote, recipients, signature, opinions), or in its organ's own. */
export function resolutionDocument(one: Resolution, { place, own }: Manner = {}): OfficialDocument {
  const words = wordsOf(one, own)
  const { say, lines, sections } = speaker(templates.RESOLUTION, words)
  const values = valuesOf(one)
  return {
    ...framed(one, place, say('note')),
    kind: say('title', values),
    subject: one.title,
    blocks: [...replaced(one), ...plain(lines('opening', values)), ...partsOf(one, words).all, ...plain(lines('closing', values))],
    recipients: one.recipients,
    ...annexed(one, sections.includes('annex') ? say('annex') : undefined),
  }
}
/** One part of it, for whom the rest does not concern; `extract` are the words of extracts in force, those of the part are the document's own. */
export function resolutionExtract(one: Resolution, part: Part, { place, own, extract = {} }: Manner & Readonly<{ extract?: Own | undefined }> = {}): OfficialDocument {
  const { say, lines } = speaker(templates.RESOLUTION_EXTRACT, extract)
  const values = valuesOf(one)
  return { ...framed(one, place, say('note')), kind: say('title', values), subject: one.title, blocks: [...replaced(one), ...plain(lines('opening', values)), ...partsOf(one, wordsOf(one, own)).part(partIds[part]), ...plain(lines('closing', values))], recipients: one.recipients }
}
