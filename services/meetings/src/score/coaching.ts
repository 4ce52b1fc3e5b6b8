import { meetingFacts, type Entered, type Item, type MeetingRecord } from '@nen-nep/rules/criteria/index'
import type { MeetingPack } from '../pack.ts'
import { hintsOf, sheetOf } from './rules.ts'
import { coachingWords as words, type Said } from './words.vi.ts'

type Known = keyof typeof words.facts
const isKnown = (fact: string): fact is Known => fact in words.facts

/** Facts that speak to lines which only a person can judge. */
const beside: Readonly<Record<string, readonly Known[]>> = {
  papers: ['committeeMet', 'noticeSent', 'noticeInTime', 'overseerTold', 'documentsLeadDays'],
  preparation: ['committeeMet', 'noticeSent', 'noticeInTime', 'overseerTold', 'documentsLeadDays', 'focal'],
  notice: ['noticeInTime', 'overseerTold'],
  content: ['focal'],
  discussion: ['speakers'],
  conduct: ['speakers'],
  democratic: ['speakers'],
  results: ['tasksOwned', 'targets'],
  tasks: ['tasksOwned'],
}

function factsOf({ code, scale }: Item): readonly Known[] {
  const read = scale.kind === 'BAND' ? [scale.metric, ...scale.steps.flatMap(({ when }) => when.map(({ fact }) => fact))] : []
  return [...new Set([...read.filter(isKnown), ...(beside[code] ?? [])])]
}

type Told = MeetingRecord & Readonly<{ minutesShort?: number }>
const said = (record: Told, fact: Known): string | undefined => {
  const say: Said = words.facts[fact]
  return say(record)
}

/** What could still be won, dearest first: for each line what was recorded and how many points hang on it, and what a person has yet to judge. */
export function coachingOf(id: string, pack: MeetingPack, record: MeetingRecord, entered: Entered = {}) {
  const { sheet } = pack
  const filled = sheetOf(pack, record, entered)
  const known: Told = sheet.length ? { ...record, ...shortOf(record, sheet.length) } : record
  const hints = hintsOf(pack, filled).map(({ code, lost, text }) => {
    const item = sheet.items.find((one) => one.code === code)
    const sentences = (item ? factsOf(item) : []).flatMap((fact) => said(known, fact) ?? [])
    return { code, lost, text: sentences.length > 0 ? words.hint(sentences, lost) : text }
  })
  return { id, total: filled.total, max: filled.max, class: filled.band, hints, unscored: filled.items.filter(({ source }) => source === 'missing').map(({ code, label }) => ({ code, label })) }
}

const shortOf = (record: MeetingRecord, norm: NonNullable<MeetingPack['sheet']['length']>) => {
  const { minutesShort } = meetingFacts(record, norm)
  return typeof minutesShort === 'number' ? { minutesShort } : {}
}
