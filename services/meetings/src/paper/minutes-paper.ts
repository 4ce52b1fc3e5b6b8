import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { formatDate, formatLongDate } from '@nen-nep/rules/dates/format'
import { percent } from '@nen-nep/rules/exact/index'
import { placeAndDay, placeIn, type Block, type OfficialDocument } from '@nen-nep/office'
import { titleOf } from '../meeting/agenda.ts'
import { isHeld, type Meeting } from '../meeting/schema.ts'
import { form } from '../minutes/form.vi.ts'
import type { Minutes, Role } from '../minutes/schema.ts'
import type { Session } from '../session/schema.ts'
import type { Paper } from './schema.ts'
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
/** Title, number and places to sign stand in the document's own frame. */
const own = ({ kind }: Meeting, text: string) => {
  const frame = new Set<string>([form.title(kind), ...form.end.slice(1)])
  return text.split('\n').filter((line) => line.trim() !== '' && !frame.has(line) && !/^Số \d+-BB\/CB$/.test(line))
}

const addendaOf = ({ addenda }: Minutes, nameOf: Source['nameOf']): Block[] =>
  addenda.length === 0 ? [] : [{ text: words.addenda, as: 'heading' }, ...addenda.map(({ by, at, text }) => ({ text: words.addendum(formatDate(civilDayOf(at)), nameOf(by), text), as: 'item' as const }))]

function signatureOf(above: string, id: string | undefined, nameOf: Source['nameOf']) {
  return { above: [above], note: words.sign, ...(id === undefined ? {} : { name: nameOf(id) }) }
}

/** The minutes as they stand: signed ones with the names of who signed, others with those of who is to. */
export function minutesPaper(source: Source, minutes: Minutes): OfficialDocument {
  const { meeting, nameOf } = source
  const signer = (role: Role) => minutes.signatures.find((one) => one.as === role)?.by
  const chair = signer('CHAIR') ?? ('chairId' in meeting ? meeting.chairId : undefined)
  return {
    ...headOf(source, civilDayOf(meeting.startsAt)),
    ...numbered(meeting),
    kind: form.title(meeting.kind),
    blocks: [...own(meeting, minutes.text).map(lineOf), ...addendaOf(minutes, nameOf)],
    signatures: [signatureOf(words.taker, signer('MINUTE_TAKER') ?? meeting.minuteTakerId, nameOf), signatureOf(words.chair, chair, nameOf)],
  }
}

const part = (title: string, lines: readonly string[]): Block[] => (lines.length === 0 ? [] : [{ text: title, as: 'heading' }, ...lines.map((text) => ({ text, as: 'item' as const }))])

/** What was said, concluded and voted on one item, for whom the rest does not concern. */
export function extractPaper(source: Source, session: Session, itemId: string): OfficialDocument {
  const { paper: { organ }, meeting, nameOf } = source
  const { turns, votes, conclusions = [] } = session
  const about = <T extends Readonly<{ agendaItemId?: string | undefined }>>(all: readonly T[]) => all.filter(({ agendaItemId }) => agendaItemId === itemId)
  const item = meeting.agenda.find(({ id }) => id === itemId)
  const day = civilDayOf(meeting.startsAt)
  return {
    ...headOf(source, day),
    kind: words.extract.kind,
    ...(item ? { subject: words.extract.item(titleOf(item)) } : {}),
    blocks: [
      { text: words.extract.from(numberOf(meeting), words.meetings[meeting.kind], formatDate(day)), as: 'note' },
      ...part(words.extract.turns, about(turns).map(({ memberId, gist }) => form.turn(nameOf(memberId), gist))),
      ...part(words.extract.conclusion, about(conclusions).map(({ text }) => `- ${text}`)),
      ...part(words.extract.votes, about(votes).map(({ ratio, ...vote }) => form.vote({ ...vote, percentage: ratio === null ? form.unknown : percent(ratio) }))),
      { text: words.extract.true },
    ],
    signatures: [{ above: [organ.acting, organ.post], name: organ.signer }],
  }
}
