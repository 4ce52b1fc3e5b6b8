import { dirname, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { imports, owners, sources, type Source } from './sources.ts'

const SERVICES = owners.filter((owner) => owner.startsWith('services/'))
const everything = owners.filter((owner) => owner !== 'packages/testing')
/** Who may import whom. `infra` and the toolchain see all that ships; nothing that ships sees `testing`. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'packages/contracts': [],
  'packages/rules': ['packages/contracts'],
  'packages/office': [],
  'packages/service-kit': ['packages/contracts', 'packages/rules'],
  'packages/local-cloud': ['packages/contracts', 'packages/rules'],
  'packages/web': ['packages/contracts', 'packages/rules', 'packages/office'],
  'packages/testing': ['packages/contracts', 'packages/rules', 'packages/service-kit', 'packages/local-cloud'],
  'packages/toolchain': owners,
  infra: everything,
  ...Object.fromEntries(SERVICES.map((service) => [service, ['packages/contracts', 'packages/rules', 'packages/office', 'packages/service-kit']])),
}
/** Whose types alone may be used: the web front end knows a service's answers, never its code. */
const TYPES: Readonly<Record<string, readonly string[]>> = { 'packages/web': SERVICES }

const ownerOf = (specifier: string) => owners.find((owner) => owner.endsWith(`/${specifier.split('/')[1]}`)) ?? (specifier.startsWith('@nen-nep/infra') ? 'infra' : specifier)
const toOurs = (source: Source) => imports(source).filter(({ from }) => from.startsWith('@nen-nep/')).map((one) => ({ ...one, to: ownerOf(one.from) })).filter(({ to }) => to !== source.owner)

describe('imports', () => {
  test('are declared for every part of the project', () => {
    expect(owners.filter((owner) => !(owner in ARROWS))).toEqual([])
  })
  test.each(owners)('of %s go one way', (owner) => {
    const crossing = sources.filter((source) => source.owner === owner).flatMap(toOurs)
    expect(crossing.filter(({ to, typeOnly }) => !ARROWS[owner]?.includes(to) && !(typeOnly && TYPES[owner]?.includes(to))).map(({ where, from }) => `${where} imports ${from}`)).toEqual([])
  })
  test('by path stay inside their own package', () => {
    const leaving = sources.flatMap((source) => imports(source).filter(({ from }) => from.startsWith('.') && !normalize(`${dirname(source.path)}/${from}`).startsWith(`${source.owner}/`)))
    expect(leaving.map(({ where, from }) => `${where} imports ${from}`)).toEqual([])
  })
  test('name files with their endings, as Node runs them', () => {
    const bare = sources.filter(({ owner }) => owner !== 'packages/web').flatMap((source) => imports(source).filter(({ from }) => from.startsWith('.') && !/\.(ts|tsx|mjs|json)$/.test(from)))
    expect(bare.map(({ where, from }) => `${where} imports ${from}`)).toEqual([])
  })
})

describe('knowing where one runs', () => {
  const ours = sources.filter(({ owner }) => owner.startsWith('services/') || owner === 'packages/service-kit')
  const DOORS = /\/(http|events|jobs|lambda|env|files)\.ts$/
  test('is left to the entry points: nothing else reads the environment', () => {
    expect(ours.filter(({ path, text }) => !DOORS.test(path) && /\bprocess\.env\b/.test(text)).map(({ path }) => path)).toEqual([])
  })
  test('is asked by nobody', () => {
    expect(ours.filter(({ text }) => /\bif \(!?(is)?local\)|\b(isLocal|IS_LOCAL|localMode|runsLocally)\b/i.test(text)).map(({ path }) => path)).toEqual([])
  })
  test('rules ask neither for the time nor for chance, and touch nothing outside', () => {
    const rules = sources.filter(({ owner, path }) => owner === 'packages/rules' || /^services\/.*\/rules\.ts$/.test(path))
    const impure = /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID\(|\bfetch\(|from 'node:(fs|http|net|child_process|os)/
    expect(rules.filter(({ text }) => impure.test(text)).map(({ path }) => path)).toEqual([])
  })
})
