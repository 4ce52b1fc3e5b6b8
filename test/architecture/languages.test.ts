import ts from 'typescript'
import { expect, test } from 'vitest'
import { at, sources, type Source } from './sources.ts'
import { VIETNAMESE } from './vietnamese.ts'

const pages = sources.filter(({ owner }) => owner === 'packages/web')
const vietnamese = pages.filter(({ path }) => path.endsWith('.vi.ts'))
const english = pages.filter(({ path }) => path.endsWith('.en.ts'))

/** What an English text may hold in Vietnamese letters: a name in brackets or quotation marks, an example, the product. */
const allowed = /\([^()]*\)|“[^”]*”|Nền Nếp|for example [^”]*$|Example: [^”]*$/g
/** Texts that become part of Vietnamese papers and letters, and the word for the other language. */
const forVietnamese = ['inVietnamese', 'usual', 'usualTitle', 'usualRecipients', 'subjectOf', 'bodyOf', 'nameOf', 'other']

/** What a literal says, a template with its gaps. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isTemplateExpression(node)) return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…')
  return ts.isStringLiteralLike(node) || ts.isJsxText(node) ? node.text : undefined
}
function textsOf(source: Source) {
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const found: { text: string; of: string; where: string }[] = []
  const visit = (node: ts.Node, of: string): void => {
    const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node) ? node.name.getText(tree) : of
    const inside = of === 'inVietnamese' ? of : named
    const text = textOf(node)
    if (text !== undefined) found.push({ text, of: inside, where: at(source, node.getStart(tree)) })
    ts.forEachChild(node, (child) => visit(child, inside))
  }
  visit(tree, '')
  return found
}
const exportsOf = ({ text }: Source) => [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name)

test('each file of Vietnamese words of the pages has an English one beside it that says at least as much, typed against it', () => {
  expect(vietnamese.length).toBeGreaterThan(40)
  const missing = vietnamese.flatMap((source) => {
    const beside = english.find(({ path }) => path === source.path.replace(/\.vi\.ts$/, '.en.ts'))
    if (!beside) return [source.path]
    return [...exportsOf(source).filter((name) => !exportsOf(beside).includes(name)), ...(beside.text.includes('import type * as vi') ? [] : ['import type * as vi'])].map((name) => `${beside.path}: ${name}`)
  })
  expect(missing).toEqual([])
  expect(english.length).toBe(vietnamese.length)
})

test('no Vietnamese slipped into the English, but for names of papers in brackets, examples, and what goes into Vietnamese papers', () => {
  const slipped = english.flatMap(textsOf).filter(({ text, of }) => !forVietnamese.includes(of) && VIETNAMESE.test(text.replaceAll(allowed, '')))
  expect(slipped.map(({ where, text }) => `${where} ${text}`)).toEqual([])
})

// People and places that are invented for practice have Vietnamese names in both languages.
test('the pages keep their words in files of words, so that both languages have them', () => {
  const loose = pages.filter(({ path }) => !/\.(vi|en)\.ts$|\/names\.ts$|\/practice\/(people|world)\.ts$/.test(path)).flatMap(textsOf)
  expect(loose.filter(({ text }) => VIETNAMESE.test(text)).map(({ where, text }) => `${where} ${text}`)).toEqual([])
})

/** What the services word, by the names that their answers give it. */
const WORDED = /(?:^|\W)(?:sentence|message|notice|prompt|banner)$/
const jsx = ts.ScriptKind.TSX
/** Where a page shows a sentence of a service in an element that says nothing of its language, nor any around it. */
function unsaid(source: Source): string[] {
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, jsx)
  const found: string[] = []
  const visit = (node: ts.Node, said: boolean): void => {
    const tells = said || (ts.isJsxElement(node) && node.openingElement.attributes.properties.some((one) => one.name?.getText(tree) === 'lang'))
    if (!tells && ts.isJsxExpression(node) && node.expression && ts.isJsxElement(node.parent) && WORDED.test(node.expression.getText(tree))) found.push(at(source, node.getStart(tree)))
    ts.forEachChild(node, (child) => visit(child, tells))
  }
  visit(tree, false)
  return found
}
test('a sentence of the services is read out in its own language while the page is in another', () => {
  expect(pages.filter(({ path }) => path.endsWith('.tsx')).flatMap(unsaid)).toEqual([])
})
