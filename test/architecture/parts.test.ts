import { isUnder } from '@nen-nep/service-kit/http/later'
import { describedBy } from '@nen-nep/service-kit'
import { describe, expect, test } from 'vitest'
import { appIn } from '@nen-nep/infra/app-in'
import { inRoot } from '@nen-nep/toolchain/root'
import { imports, sources } from './sources.ts'

/** Services of two parts: one is there from a function's start, the other is loaded when it is first asked for (decision 93). */
const TWO_PARTS = sources.filter(({ path }) => /^services\/\w+\/src\/later\.ts$/.test(path)).map(({ path }) => path.split('/')[1] ?? '')

const byPath = new Map(sources.map((source) => [source.path, source]))
/** All files that one brings in by itself, without those that it asks for later. */
function broughtBy(path: string, seen = new Set<string>()): ReadonlySet<string> {
  const source = byPath.get(path)
  if (!source || seen.has(path)) return seen
  seen.add(path)
  for (const { from, typeOnly } of imports(source)) if (from.startsWith('.') && !typeOnly && !source.text.includes(`import('${from}')`)) broughtBy(new URL(from, `file:///${path}`).pathname.slice(1), seen)
  return seen
}

describe.each(TWO_PARTS)('%s in two parts', (service) => {
  const file = (name: string) => `services/${service}/src/${name}.ts`
  const pathsOf = async (name: string) => {
    const app = await appIn(inRoot('services', service), name)
    return (app?.routes.routes ?? []).filter(({ handler }) => describedBy(handler)?.operation).map(({ path }) => path)
  }
  const beginnings = async () => ((await import(inRoot(file('later')))) as { later: readonly string[] }).later

  test('finds every operation in the part that its path belongs to', async () => {
    const later = await beginnings()
    const isLater = (path: string) => later.some((beginning) => isUnder(path.split('/').slice(1), beginning))
    expect((await pathsOf('seldom')).filter((path) => !isLater(path))).toEqual([])
    expect((await pathsOf('often')).filter(isLater)).toEqual([])
  })
  test('keeps no beginning under which nothing is', async () => {
    const paths = await pathsOf('seldom')
    expect((await beginnings()).filter((beginning) => !paths.some((path) => isUnder(path.split('/').slice(1), beginning)))).toEqual([])
  })
  test('starts without the other', () => {
    expect([...broughtBy(file('http'))]).not.toContain(file('seldom'))
  })
})
