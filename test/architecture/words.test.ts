import ts from 'typescript'
import { expect, test } from 'vitest'
import { at, sources, type Source } from './sources.ts'
import { VIETNAMESE } from './vietnamese.ts'

const NAME = 'Nền Nếp'

type Found = { asserted: string[]; text: string[]; names: string[] }
const found: Found = { asserted: [], text: [], names: [] }
// The toolchain and the tests' own helpers are no part of what ships.
const ships = ({ owner }: Source) => owner !== 'packages/toolchain' && owner !== 'packages/testing'
const speaks = ({ path, owner }: Source) => /\.vi\.tsx?$/.test(path) || owner === 'packages/web' || !ships({ path, owner, text: '', lines: 0 })

/** Places whose Vietnamese is for readers of the code or of the API's description: citations of law, summaries of operations, examples of events. */
function isForReaders(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isPropertyAssignment(parent) && parent.name.getText() === 'citation') return true
  for (let up: ts.Node = node; !ts.isSourceFile(up); up = up.parent) {
    if (!ts.isCallExpression(up.parent)) continue
    const called = up.parent.expression.getText()
    const index = up.parent.arguments.findIndex((argument) => argument === up)
    if ((called === 'op' && index === 2) || (called === 'defineEvent' && index === 3)) return true
  }
  return false
}
const isText = (node: ts.Node): node is ts.StringLiteral | ts.TemplateLiteralToken => ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || node.kind === ts.SyntaxKind.TemplateHead || node.kind === ts.SyntaxKind.TemplateMiddle || node.kind === ts.SyntaxKind.TemplateTail

const isAssertion = (node: ts.Node, tree: ts.SourceFile) => ts.isTypeAssertionExpression(node) || ts.isNonNullExpression(node) || (ts.isAsExpression(node) && node.type.getText(tree) !== 'const')

function inspect(source: Source): void {
  const tree = ts.createSourceFile(source.path, source.text, ts.ScriptTarget.Latest, true, source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const visit = (node: ts.Node): void => {
    const where = () => at(source, node.getStart(tree))
    if (ships(source) && isAssertion(node, tree)) found.asserted.push(where())
    if (!speaks(source) && isText(node) && VIETNAMESE.test(node.text.replaceAll(NAME, '')) && !isForReaders(node)) found.text.push(`${where()} ${node.text.slice(0, 60)}`)
    if (ts.isIdentifier(node) && VIETNAMESE.test(node.text)) found.names.push(where())
    ts.forEachChild(node, visit)
  }
  visit(tree)
}
for (const source of sources) inspect(source)

test('types are never asserted: values are parsed or narrowed', () => expect(found.asserted).toEqual([]))
test('text for people stands in message files, templates and the front end only', () => expect(found.text).toEqual([]))
test('identifiers are English: no Vietnamese letters in names', () => expect(found.names).toEqual([]))
