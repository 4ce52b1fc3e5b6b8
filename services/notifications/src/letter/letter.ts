import { bare } from '@nen-nep/contracts'
import { oneLine, type Mail } from '@nen-nep/service-kit/mime'
import { answerLink, frontLink, stopLink } from '../link/links.ts'
import { markOf } from '../message/rules.ts'
import type { Message } from '../message/schema.ts'
import { calendarOf } from './calendar.ts'
import { filesOf, meetingsWithFile, WITH_CALENDAR } from './files.ts'
import { gistOf, render } from './render.ts'
import type { Line } from './html.ts'
import type { Wish } from '../setting/schema.ts'
import type { Language } from './language.ts'
import { packOf } from './pack.ts'
import type { Template } from './templates.vi.ts'
import { valuesOf, type Occasion } from './values.ts'

/** Who we are on the outside. */
export type Sender = Readonly<{ from: string; webUrl: string; secret: string }>

/** The link of a letter: an answer sealed to this member and meeting until it begins, or the front page. Either says which letter it was opened from. */
export function linkFor(site: Pick<Sender, 'webUrl' | 'secret'>, message: Message, occasion: Occasion): string {
  const { memberId } = message
  const mark = markOf(message)
  if (!('meeting' in occasion)) return frontLink(site, { memberId, mark })
  const { meetingId, startsAt } = occasion.meeting
  return answerLink(site, { meetingId, memberId, until: startsAt, mark })
}

/** What a letter is about, whom it is from, in which words and language, and whether its reader may stop such letters. */
export type Told = Readonly<{ occasion: Occasion; organisation: string; template: Template; language?: Language; wish?: Wish | undefined }>

/** The link that stops such letters, and its words; nothing for letters that cannot be stopped. */
function stopOf({ memberId }: Message, { language, wish }: Told, site: Pick<Sender, 'webUrl' | 'secret'>) {
  if (!wish) return undefined
  return { words: packOf(language).words.stop[wish], url: stopLink(site, { memberId, wish, ...(language === 'EN' ? { language } : {}) }) }
}

/** What a gathered letter says: of each letter what it is, whose, and its gist; a meeting has its own button to answer. */
export function partLines(occasion: Occasion, language: Language | undefined, linkOf: (message: Message, occasion: Occasion) => string): Line[] {
  if (!('gathered' in occasion)) return []
  const { kindNames, words } = packOf(language)
  const files = meetingsWithFile(occasion.gathered)
  const said = occasion.gathered.flatMap(({ message, context: { occasion: about, organisation, template } }) => {
    const link = linkOf(message, about)
    const asks = 'meeting' in about && template.text.includes('{link}') && template.button !== ''
    const gist = gistOf(template, valuesOf(about, { name: message.name, organisation, link, language }))
    const head: Line = { text: `${kindNames[message.kind]} · ${oneLine(organisation)}`, button: false, head: true }
    return [{ text: '', button: false }, head, ...gist, ...(asks ? [{ text: link, button: true, label: template.button }] : [])]
  })
  return files === 0 ? said : [...said, { text: '', button: false }, { text: words.calendarFiles(files), button: false }]
}

/** A message as a mail. The same message makes the same bytes, a posting asked for again has a Message-ID of its own. */
export function mailOf(message: Message, told: Told, sender: Sender): Mail {
  const { occasion, organisation, template, language } = told
  const link = linkFor(sender, message, occasion)
  const to = { name: message.name, address: message.address }
  const { from } = sender
  const stop = stopOf(message, told, sender)
  const letter = render(template, valuesOf(occasion, { name: message.name, organisation, link, language }), { ...packOf(language), stop }, partLines(occasion, language, (part, about) => linkFor(sender, part, about)))
  const calendar = 'meeting' in occasion && WITH_CALENDAR.has(message.kind) ? calendarOf(occasion.meeting, { organisation, link, language, from, to }, message.queuedAt) : undefined
  const files = 'gathered' in occasion ? filesOf(occasion.gathered, message, { from, linkOf: (part) => linkFor(sender, part.message, part.context.occasion) }) : []
  const id = `${bare(message.id)}.${message.posts}@${from.slice(from.indexOf('@') + 1)}`
  return { id, mark: markOf(message), at: message.queuedAt, from: { name: organisation, address: from }, to, ...letter, ...(calendar ? { calendar } : {}), ...(files.length > 0 ? { files } : {}), ...(stop ? { unsubscribe: stop.url } : {}) }
}
