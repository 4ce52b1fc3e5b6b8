import ts from 'typescript'
import { expect, test } from 'vitest'
import { at, sources, type Source } from './sources.ts'

const pages = sources.filter(({ owner, path }) => owner === 'packages/web' && path.endsWith('.tsx'))
/** What somebody types into, or picks a day or a file with. Closed lists are looked at below. */
const typed = ['Field', 'TextField', 'AreaField', 'Area', 'Day', 'Count', 'Line', 'input', 'textarea']
/** These say themselves what they are for: one of a list, and a box that only looks for what is there. */
const shown = ['radio', 'checkbox', 'search']

/** Fields whose help stands above or beneath their whole group, or that nobody fills in, and why. */
const without: Readonly<Record<string, string>> = {
  'packages/web/src/registry/admissions/step-fields.tsx TextField': 'the heads of one vote: what holds for the five is said once above them',
  'packages/web/src/registry/record/fields.tsx TextField': 'its help is among what it shares with the list beside it',
  'packages/web/src/year/above/create.tsx Day': 'the days of the year’s steps: what holds for all is said above them',
  'packages/web/src/year/sheet/comments.tsx Area': 'an opinion for each member: what belongs into it is said once above them',
  'packages/web/src/year/sheet/person-votes.tsx Count': 'the four classes of one name: their sum stands beneath them against the valid ballots',
  'packages/web/src/settings/calendar.tsx input': 'nothing is typed: an address to be copied',
}

type Found = Readonly<{ name: string; where: string; path: string; attributes: ReadonlyMap<string, string>; spread: readonly string[] }>
function fieldsOf(source: Source): Found[] {
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      const attributes = new Map<string, string>()
      const spread: string[] = []
      for (const one of node.attributes.properties) {
        if (ts.isJsxSpreadAttribute(one)) spread.push(one.expression.getText(tree))
        else attributes.set(one.name.getText(tree), one.initializer?.getText(tree) ?? '')
      }
      found.push({ name: node.tagName.getText(tree), where: at(source, node.getStart(tree)), path: source.path, attributes, spread })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}
/** A bare input inside a field gets its help from there (`told`), and a field made of another hands on what it was asked (`asked`). */
const handsOn = ({ spread }: Found) => spread.some((from) => ['asked', 'told', 'more', 'props'].includes(from))
const helped = ({ name, attributes }: Found) => (name === 'input' || name === 'textarea' ? attributes.has('aria-describedby') : attributes.has('hint'))
const saysItself = ({ attributes, name }: Found) => shown.some((kind) => `"${kind}"` === (attributes.get('type') ?? attributes.get('kind'))) || (name === 'Line' && !attributes.has('onType'))

const fields = pages.flatMap(fieldsOf).filter(({ name }) => typed.includes(name))
const bare = fields.filter((field) => !handsOn(field) && !helped(field) && !saysItself(field))

test('every field of every page has help with its rule and an example, or it is said here why not', () => {
  expect(fields.length).toBeGreaterThan(200)
  expect(bare.filter(({ path, name }) => !(`${path} ${name}` in without)).map(({ where, name }) => `${where} ${name}`)).toEqual([])
  expect(Object.keys(without).filter((each) => !bare.some(({ path, name }) => each === `${path} ${name}`))).toEqual([])
})

/** One of a closed list. */
const closed = ['Choices', 'SelectField', 'Choose', 'PickOrganisation', 'select']
const shows = 'chooses what the page shows, and writes nothing'
/** Closed lists that say themselves what they ask, by file and id, and how. */
const selfSaid: Readonly<Record<string, string>> = {
  'board/board.tsx thang': shows, 'office/office.tsx to-chuc': shows, 'office/year.tsx nam': shows, 'people/directory.tsx tinh-trang': shows, 'reports/month.tsx thang-bc': shows, 'audit/log.tsx phan': shows,
  'letters/letters.tsx loai-thu': 'chooses which letter is shown below, to be worded',
  'reports/files.tsx cb-bang': 'the cell whose sheet is made', 'reports/files.tsx id': 'the first and the last month of a sheet',
  'workspace/course.tsx noi-dung-ban': 'the item that is being discussed, by its own title',
  'workspace/opening.tsx cach-mo': 'each way has its own help', 'settings/mail.tsx nhan-thu': 'each answer has its own help', 'settings/mail.tsx ngon-ngu': 'two languages, each by its own name', 'mails/mode.tsx che-do': 'each mode has its own help',
  'papers/add.tsx tl-ai': 'each choice says who may read', 'registry/transfers/request.tsx o-dau': 'a question, and two answers in sentences',
  'year/four-good/form.tsx `bon-tot-${code}`': 'the guidance’s own question, answered by yes or no', 'registry/duplicates/merge.tsx `gia-tri-${field}`': 'the two values themselves; what becomes of the other record is said above them',
  'reminding/edit.tsx `${id}-luc`': 'with the number before it and the party after it, it reads as a sentence', 'reminding/edit.tsx `${id}-ai`': 'the end of that sentence',
  'year/sheet/class-line.tsx select': 'the four classes of one name in a long list; what holds for all is said above them',
  'units/arrange.tsx `phu-trach-${index}`': 'what holds for all units is said above them', 'units/people.tsx `don-vi-${id}`': 'what holds for all people is said above them', 'registry/reorganisation/split.tsx `ve-${id}`': 'what holds for all people is said above them',
  'registry/admissions/step-fields.tsx SelectField': 'who may introduce is said once above the two',
  'year/ballot/open-form.tsx `cach-${line.memberId}`': 'what holds for all people is said above them', 'year/ballot/open-form.tsx `nguoi-kiem-${at}`': 'what tellers are is said above the two',
  'year/packs/view.tsx bo-kia': shows, 'year/sheet/comments.tsx `muc-${line.memberId}`': 'the class somebody else gave one name: what holds for all is said above them', 'year/sheet/paper-reviews.tsx `tu-nhan-${line.memberId}`': 'the class on the paper in one’s hand: what holds for all is said above them',
  'workspace/course.tsx Choose': 'not a list of choices: the people of the hall, each a press',
  'workspace/score.tsx Choices': 'the answers of the sheet’s own line', 'record/confirm.tsx Choices': 'the answers of the sheet’s own line',
}
const keyOf = ({ path, name, attributes }: Found) => `${path.replace('packages/web/src/', '')} ${(attributes.get('id') ?? name).replace(/^["{]|["}]$/g, '')}`
const lists = pages.flatMap(fieldsOf).filter(({ name }) => closed.includes(name))
const asksBare = (field: Found) => (field.name === 'select' ? !field.attributes.has('aria-describedby') && !handsOn(field) : !field.attributes.has('hint') && !field.spread.includes('shared'))

test('every closed list has help, or says itself what it asks, and here is how', () => {
  const silent = lists.filter((field) => asksBare(field) && !field.path.endsWith('pick-organisation.tsx'))
  expect(lists.length).toBeGreaterThan(60)
  expect(silent.filter((field) => !(keyOf(field) in selfSaid)).map((field) => `${field.where} ${keyOf(field)}`)).toEqual([])
  expect(Object.keys(selfSaid).filter((each) => !silent.some((field) => keyOf(field) === each))).toEqual([])
})

/** The words of help by their names: `hint`, `dayHint`, `examples`… */
const hints = sources.filter(({ path }) => /packages\/web\/.*words\.vi\.ts$/.test(path)).flatMap(({ path, text }) => [...text.matchAll(/^\s*(\w*[hH]int): '([^']*)'/gm)].map(([, name = '', says = '']) => ({ path, name, says })))
test('help is a sentence, not a word', () => {
  expect(hints.length).toBeGreaterThan(150)
  expect(hints.filter(({ says }) => says.split(' ').length < 4).map(({ path, name, says }) => `${path} ${name}: ${says}`)).toEqual([])
})
