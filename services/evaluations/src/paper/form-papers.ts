import type { Class } from '@nen-nep/contracts'
import { messages as ofRating } from '@nen-nep/rules/rating/index'
import type { Block, OfficialDocument } from '@nen-nep/office'
import type { Dossier } from '../dossier/dossier.ts'
import type { Form } from '../sheet/form.ts'
import { forms } from './forms.vi.ts'
import { signedBy, type Head } from './head.ts'
import { NUMERALS, sectionsOf } from './sections.ts'
import { words } from './words.vi.ts'

/** What its author wrote, and the class they give themselves; both are left to the pen where there is none. */
export type Written = Readonly<{ text: string; selfClass: Class | undefined }>

const item = (text: string): Block => ({ text, as: 'item' })
const heading = (text: string): Block => ({ text, as: 'heading' })
/** Two lines for the pen. */
const blank: readonly Block[] = [{ text: '', as: 'blank' }, { text: '', as: 'blank' }]
const paragraphs = (text: string) => text.split('\n').filter((line) => line.trim() !== '').map((line) => ({ text: line.trim() }))

const lined = (titles: readonly string[]): Block[] => titles.flatMap((title) => [item(title), ...blank])
const TITLES = [forms.strengths, ...forms.rest, forms.self]
const EMPTY = TITLES.map((title, at) => ({ title: `${NUMERALS[at] ?? ''}. ${title}`, text: [] }))

/** The parts of a form with what was written under each; a part without a word has lines for the pen. Who numbered nothing has all under all titles together. The class somebody gives themselves stands in the last part. */
function partsOf({ text, selfClass }: Written, strengths: readonly string[]): Block[] {
  const given = selfClass === undefined ? [] : [{ text: `${ofRating.classes[selfClass]}.` }]
  const sections = sectionsOf(text, TITLES)
  if (!sections && text.trim() !== '') return [heading(TITLES.slice(0, -1).join('; ')), ...paragraphs(text), heading(EMPTY.at(-1)?.title ?? ''), ...(given.length > 0 ? given : blank)]
  return (sections ?? EMPTY).flatMap(({ title, text: lines }, at) => {
    const own: Block[] = [...lines.map((line) => ({ text: line })), ...(at === TITLES.length - 1 ? given : [])]
    return [heading(title), ...(own.length > 0 ? own : at === 0 ? lined(strengths) : blank)]
  })
}

const titled = (form: Form, year: number) => ({ kind: forms.kinds[form], subject: forms.subject(forms.subjects[form], year) })
const noteOf = (form: Form): Block => ({ text: forms.form(form, forms.whom[form]), as: 'note' })

const of = (part: number, whole: number) => `${part}/${whole}`
/** The figures of the year that a review answers to. */
function figuresOf({ attendance, study, turns, tasks, awards }: Dossier): Block[] {
  const { figures } = forms
  const rows = [
    [figures.meetings, of(attendance.present, attendance.owed)], [figures.study, of(study.present, study.owed)], [figures.excused, of(attendance.excused, attendance.unexcused)],
    [figures.turns, String(turns.count)], [figures.tasks, of(tasks.done, tasks.given)], [figures.inTime, String(tasks.inTime)], [figures.awards, String(awards.length)],
  ]
  return [{ heads: figures.heads, rows, shares: [10, 6] }]
}

/** Whose review it is: the form they fill in, their name and post. */
export type Author = Readonly<{ form: Form; name: string; cell: string; post: string; year: number }>
/** A member's own review on its form (2A, 2B or 2C), with the figures of their year, and room for what others say of it by hand. */
export function reviewPaper(head: Head, { form, name, cell, post, year }: Author, written: Written, dossier: Dossier): OfficialDocument {
  return {
    ...head,
    ...titled(form, year),
    blocks: [noteOf(form), item(forms.name(name)), item(forms.post(post)), item(forms.cell(cell)), ...partsOf(written, forms.ofPerson), heading(forms.verdict), ...lined(forms.verdicts.person)],
    signatures: [{ above: [forms.signers.person], note: words.sign, ...(name === '' ? {} : { name }) }],
    annex: { title: forms.figures.title, blocks: figuresOf(dossier) },
  }
}

/** A body's own report on its form (01), with room for its superior's verdict by hand. */
export function reportPaper(head: Head, year: number, written: Written): OfficialDocument {
  return {
    ...head,
    ...titled('01', year),
    blocks: [noteOf('01'), ...partsOf(written, forms.ofBody), heading(forms.verdict), ...lined(forms.verdicts.body)],
    signatures: [{ above: signedBy(head, forms.signers.body), note: words.sign }],
  }
}
