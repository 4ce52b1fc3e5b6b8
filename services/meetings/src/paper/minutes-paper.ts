import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate, formatLongDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { speaker, type Template } from '@nen-nep/rules/wording/index'
import { placeAndDay, placeIn, type Block, type OfficialDocument } from '@nen-nep/office'
import { titleOf } from '../meeting/agenda.ts'
import { isHeld, type Meeting } from '../meeting/schema.ts'
import { frameOf, postsIn } from '../minutes/assemble.ts'
import { form } from '../minutes/form.vi.ts'
import type { Frame, Minutes, Role } from '../minutes/schema.ts'
import type { Session } from '../session/schema.ts'
import type { Paper } from './schema.ts'
import { templates } from './templates.vi.ts'
import { words } from './words.vi.ts'

/** What a meeting's papers are made of. */
export type Source = Readonly<{ paper: Paper; meeting: Meeting; nameOf: (id: string) => string }>

/** What stands above every paper of a cell. */
export function headOf({ paper: { organ, asked: { place } } }: Source, day: string) {
  const { name, superior, place: usual = placeIn(superior) } = organ
  return { body: name, ...(superior === undefined ? {} : { superior }), placeAndDay: placeAndDay(place ?? usual, formatLongDate(day)) }
}
export const numberOf = (meeting: Meeting) => (isHeld(meeting) && meeting.number !== undefined ? form.number(meeting.number) : undefined)
const numbered = (meeting: Meeting) => {
  const number = numberOf(meeting)
  return number === undefined ? {} : { number }
}

/** A line of the text as it stands in a document: what ends in a colon heads what follows, what is counted or dashed is an item. */
function lineOf(text: string): Block {
  if (/^(- |\d+\. )/.test(text)) return { text, as: 'item' }
  return text.endsWith(':') ? { text, as: 'heading' } : { text }
}
/** Title, number and posts to sign stand in the document's own frame. */
const own = (frame: Frame, text: string) => {
  const around = new Set([frame.title, ...postsIn(frame)])
  return text.split('\n').filter((line) => line.trim() !== '' && !around.has(line) && !/^Số \d+-BB\/CB$/.test(line))
}

const addendaOf = ({ addenda }: Pick<Minutes, 'addenda'>, nameOf: Source['nameOf']): Block[] =>
  addenda.length === 0 ? [] : [{ text: words.addenda, as: 'heading' }, ...addenda.map(({ by, at, text }) => ({ text: words.addendum(formatDate(civilDayOf(at)), nameOf(by), text), as: 'item' as const }))]

const noted = (note: string) => (note === '' ? {} : { note })
function signatureOf(above: string, note: string, name: string | undefined) {
  return { above: [above], ...noted(note), ...(name === undefined ? {} : { name }) }
}
/** In whose name a paper of the cell is signed, in the post, by whom. */
export const signed = ({ paper: { organ } }: Source, note: string) => [{ above: [organ.acting, organ.post], ...noted(note), name: organ.signer }]
/** The voice of a paper that speaks in the words it was asked for in. */
export const voiceOf = <N extends string>({ paper: { wording } }: Source, template: Template<N>) => speaker(template, wording)
export const textLines = (lines: readonly string[]): Block[] => lines.map((text) => ({ text }))

/** The minutes as they stand: signed ones with the names of who signed, others with those of who is to. */
export function minutesPaper(source: Source, minutes: Pick<Minutes, 'text' | 'frame' | 'signatures' | 'addenda'>): OfficialDocument {
  const { meeting, nameOf } = source
  const { frame = frameOf(meeting, {}) } = minutes
  const named = (id: string | undefined) => (id === undefined ? undefined : nameOf(id))
  const signer = (role: Role) => minutes.signatures.find((one) => one.as === role)?.by
  const chair = signer('CHAIR') ?? ('chairId' in meeting ? meeting.chairId : undefined)
  return {
    ...headOf(source, civilDayOf(meeting.startsAt)),
    ...numbered(meeting),
    kind: frame.title,
    blocks: [...own(frame, minutes.text).map(lineOf), ...addendaOf(minutes, nameOf)],
    signatures: [signatureOf(frame.taker, frame.note, named(signer('MINUTE_TAKER') ?? meeting.minuteTakerId)), signatureOf(frame.chair, frame.note, named(chair))],
  }
}

const part = (title: string, lines: readonly string[]): Block[] => (lines.length === 0 ? [] : [{ text: title, as: 'heading' }, ...lines.map((text) => ({ text, as: 'item' as const }))])

/** What was said, concluded and voted on one item, for whom the rest does not concern. */
export function extractPaper(source: Source, session: Session, itemId: string): OfficialDocument {
  const { meeting, nameOf } = source
  const { say, lines, sections } = voiceOf(source, templates.MINUTES_EXTRACT)
  const { turns, votes, conclusions = [] } = session
  const about = <T extends Readonly<{ agendaItemId?: string | undefined }>>(all: readonly T[]) => all.filter(({ agendaItemId }) => agendaItemId === itemId)
  const item = meeting.agenda.find(({ id }) => id === itemId)
  const day = civilDayOf(meeting.startsAt)
  const values = { number: words.extract.number(numberOf(meeting)), meeting: words.meetings[meeting.kind], day: formatDate(day), item: item ? titleOf(item) : '' }
  const parts: Readonly<Record<string, () => Block[]>> = {
    turns: () => part(say('turns'), about(turns).map(({ memberId, gist }) => form.turn(nameOf(memberId), gist))),
    conclusion: () => part(say('conclusion'), about(conclusions).map(({ text }) => `- ${text}`)),
    votes: () => part(say('votes'), about(votes).map(({ ratio, ...vote }) => form.vote({ ...vote, percentage: ratio === null ? form.unknown : percent(ratio) }))),
  }
  return {
    ...headOf(source, day),
    kind: say('title'),
    ...(item ? { subject: words.extract.item(titleOf(item)) } : {}),
    blocks: [...lines('opening', values).map((text): Block => ({ text, as: 'note' })), ...sections.flatMap((id) => parts[id]?.() ?? []), ...textLines(lines('closing', values))],
    signatures: signed(source, say('note')),
  }
}
