import { civilTimeOf } from '@nen-nep/rules/dates/civil-time'
import type { CellWeek, Figure, HolderPost, Notice, Post, Section } from '../notice/schema.ts'
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

const figuresInWords = ({ figureNames, words }: Pack, figures: readonly Figure[]) => figures.map(({ of, count, among }) => words.figure(figureNames[of], count, among))

function duesInWords({ dueNames, times, words }: Pack, dues: CellWeek['dues']): string[] {
  const days = [...Map.groupBy(dues, ({ on }) => on)].map(([on, some]) => words.dueDay(times.date(on), some.map(({ of, count }) => words.dueThing(dueNames[of], count))))
  return days.length === 0 ? [] : [words.dues(days)]
}

function weekInWords(pack: Pack, { meeting, unannounced, tasks, waiting, dues }: CellWeek): string[] {
  const { times, words, waitingNames } = pack
  return [
    ...(meeting ? [words.nextMeeting(times.moment(civilTimeOf(meeting.startsAt)), meeting)] : []),
    ...(unannounced === undefined ? [] : [words.unannounced(times.span(unannounced))]),
    ...(tasks ? [words.tasks(tasks)] : []),
    ...waiting.map(({ of, count }) => words.figure(waitingNames[of], count, undefined)),
    ...duesInWords(pack, dues),
  ]
}

/** What is said of each body, under its name where there are several. */
function sectionsInWords(pack: Pack, sections: readonly Section[], nameOf: (orgId: string) => string): string[] {
  return sections.flatMap(({ orgId, figures, cell }, index) => [...(sections.length > 1 ? [...(index > 0 ? [''] : []), pack.words.section(nameOf(orgId))] : []), ...figuresInWords(pack, figures), ...(cell ? weekInWords(pack, cell) : [])])
}

/** Each of several positions on a line of its own; of one the sentence says all. */
const postsInWords = (pack: Pack, posts: readonly HolderPost[], nameOf: (orgId: string) => string) => (posts.length < 2 ? [] : posts.map(({ standsIn, ...post }) => pack.words.post(pack.roleNames[post.role], nameOf(post.orgId), { term: termInWords(pack, post), standsIn })))
const termInWords = ({ times, words }: Pack, { from, to }: Post) => words.term(times.date(from), to === undefined ? undefined : times.date(to))

type Said = Readonly<{ notice: Notice; nameOf: (orgId: string) => string }>
/** What a letter says first. */
function sentenceOf({ notice: { word, span = '', post, posts = [] }, nameOf }: Said, organisation: string, pack: Pack): string {
  const { noticeWords, roleNames, times } = pack
  const [only, ...more] = posts
  if (more.length > 0) return noticeWords.POSITIONS(organisation, '', '')
  if (only) return noticeWords[only.standsIn ? 'STAND_IN' : 'POSITION'](nameOf(only.orgId), termInWords(pack, only), roleNames[only.role])
  return post ? noticeWords[word](organisation, termInWords(pack, post), roleNames[post.role]) : noticeWords[word](organisation, times.span(span), '')
}

/** The filling of a short letter. */
export function ofNotice(said: Said, organisation: string, pack: Pack): Values {
  const { notice, nameOf } = said
  const { figures = [], sections = [], chain = [], posts = [] } = notice
  const { reminded, times, words } = pack
  return {
    notice: sentenceOf(said, organisation, pack),
    items: [...postsInWords(pack, posts, nameOf), itemsInWords(pack, notice, nameOf)].join('\n').trim(),
    figures: [...figuresInWords(pack, figures), ...sectionsInWords(pack, sections, nameOf)].join('\n'),
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
  POSITION: { word: 'POSITION', items: [], post: { role: 'SECRETARY', from: '2026-12-01' } },
  REPORT: { word: 'REPORT', items: [], span: '11/2026', figures: [{ of: 'HELD', count: 128, among: 130 }, { of: 'ATTENDED', count: 3_411, among: 3_705 }] },
}
