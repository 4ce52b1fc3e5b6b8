import type { Notice } from '../notice/schema.ts'
import type { RoundKind } from '../round/schema.ts'
import type { Values } from './render.ts'
import type { Pack } from './pack.ts'

const MOST_ITEMS = 30

/** Only things with a last day are listed: of the others the sentence says enough. */
function itemsInWords({ words, times }: Pack, { items, more = 0 }: Notice, nameOf: (orgId: string) => string): string {
  const dated = items.flatMap(({ orgId, dueOn }) => (dueOn === undefined ? [] : [words.item(nameOf(orgId), times.date(dueOn))]))
  const left = Math.max(0, dated.length - MOST_ITEMS) + more
  return [...dated.slice(0, MOST_ITEMS), ...(left > 0 ? [words.more(left)] : [])].join('\n')
}

/** The filling of a short letter. */
export function ofNotice({ notice, nameOf }: Readonly<{ notice: Notice; nameOf: (orgId: string) => string }>, organisation: string, pack: Pack): Values {
  const { word, figures = [], span = '', chain = [] } = notice
  const { noticeWords, figureNames, reminded, times, words } = pack
  return {
    notice: noticeWords[word](organisation, times.span(span)),
    items: itemsInWords(pack, notice, nameOf),
    figures: figures.map(({ of, count, among }) => words.figure(figureNames[of], count, among)).join('\n'),
    chain: words.chain(chain.map(({ to, on }) => words.chained(reminded[to], times.date(on)))),
  }
}

const item = { id: 'x', orgId: 'org_sample', dueOn: '2026-12-28' }
/** An invented short letter of each kind, for a preview. */
export const sampleNotice: Readonly<Partial<Record<RoundKind, Notice>>> = {
  TASK: { word: 'TASK', items: [item] },
  DOCUMENT: { word: 'DOCUMENT', items: [item] },
  RESOLUTION: { word: 'RESOLUTION', items: [] },
  DIRECTIVE: { word: 'DIRECTIVE', items: [item] },
  REVIEW: { word: 'REVIEW_RETURNED', items: [] },
  RATING: { word: 'RATING', items: [], span: '2026' },
  PROPOSAL: { word: 'PROPOSAL_ANSWERED', items: [] },
  DUE: { word: 'TASK_DUE', items: [item] },
  ESCALATION: { word: 'TASK_DUE', items: [item], chain: [{ to: 'ASKED', on: '2026-12-29' }, { to: 'LEADERS', on: '2026-12-31' }] },
  DIGEST: { word: 'DIGEST', items: [], span: '28/12/2026', figures: [{ of: 'HELD', count: 128, among: 130 }, { of: 'TASKS', count: 3 }] },
  REPORT: { word: 'REPORT', items: [], span: '11/2026', figures: [{ of: 'HELD', count: 128, among: 130 }, { of: 'ATTENDED', count: 3_411, among: 3_705 }] },
}
