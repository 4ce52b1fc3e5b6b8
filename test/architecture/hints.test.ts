import ts from 'typescript'
import { expect, test } from 'vitest'
import { at, sources, type Source } from './sources.ts'

const pages = sources.filter(({ owner, path }) => owner === 'packages/web' && path.endsWith('.tsx'))
/** What somebody types into, or picks a day or a file with. A closed list shows all that it takes, and is not among them. */
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

/** The words of help by their names: `hint`, `dayHint`, `examples`… */
const hints = sources.filter(({ path }) => /packages\/web\/.*words\.vi\.ts$/.test(path)).flatMap(({ path, text }) => [...text.matchAll(/^\s*(\w*[hH]int): '([^']*)'/gm)].map(([, name = '', says = '']) => ({ path, name, says })))
test('help is a sentence, not a word', () => {
  expect(hints.length).toBeGreaterThan(150)
  expect(hints.filter(({ says }) => says.split(' ').length < 4).map(({ path, name, says }) => `${path} ${name}: ${says}`)).toEqual([])
})
