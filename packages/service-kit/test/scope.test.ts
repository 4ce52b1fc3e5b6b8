import type { Grant, Role, TreeNode } from '@nen-nep/contracts'
import { callerOf, indexTree, inForce, type Right } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

const ROLES = ['SECRETARY', 'DEPUTY_SECRETARY', 'COMMITTEE_MEMBER', 'STANDING_MEMBER', 'INSPECTOR', 'OVERSEER', 'OFFICER', 'MINUTE_TAKER', 'ADMINISTRATOR', 'MEMBER'] as const satisfies readonly Role[]
const RIGHTS = ['see', 'lead', 'record', 'decide', 'register', 'inspect', 'reveal', 'vote'] as const satisfies readonly Right[]
const TODAY = '2026-12-01'
const node = (id: string, parentId?: string): TreeNode => ({ id, ...(parentId === undefined ? {} : { parentId }), name: id, type: 'GRASSROOTS_ORG', from: '2020-01-01' })

/** Trees whose ids begin alike on purpose: `org_1`, `org_11`, `org_1.1`; each node hangs below an earlier one. */
const anyTree = fc.array(fc.nat(), { minLength: 1, maxLength: 40 }).map((picks) => {
  const ids = picks.map((_, index) => ['org_1', 'org_11', 'org_1.1', 'org_2'][index] ?? `org_${'1'.repeat(1 + (index % 4))}${index}`)
  return ids.map((id, index) => node(id, index === 0 ? undefined : ids[picks[index]! % index]))
})
const anyDay = fc.constantFrom('2024-01-01', '2026-11-30', TODAY, '2026-12-02', '2030-01-01')
const anyGrant = (ids: readonly string[]) => fc.record({ role: fc.constantFrom(...ROLES), orgId: fc.constantFrom(...ids), from: anyDay, to: fc.option(anyDay, { nil: undefined }) }) as fc.Arbitrary<Grant>
const anyWorld = anyTree.chain((nodes) => fc.record({ nodes: fc.constant(nodes), grants: fc.array(anyGrant(nodes.map(({ id }) => id)), { maxLength: 6 }) }))

/** The chain upwards, walked the slow way. */
function above(nodes: readonly TreeNode[], id: string): string[] {
  const parent = nodes.find((one) => one.id === id)?.parentId
  return parent === undefined ? [] : [parent, ...above(nodes, parent)]
}
const given = (nodes: readonly TreeNode[], grants: readonly Grant[]) => callerOf('mem_a', grants, indexTree(1, nodes), TODAY)
const rightsOver = (caller: ReturnType<typeof given>, nodes: readonly TreeNode[]) => new Set(nodes.flatMap(({ id }) => RIGHTS.filter((right) => caller.may(right, id)).map((right) => `${right} ${id}`)))
const check = <T>(world: fc.Arbitrary<T>, holds: (value: T) => void) => fc.assert(fc.property(world, holds), { numRuns: 400 })
/** Reading the law once more, in other words than the code: roles that act in their own organisation, over it and all below, or only below it. */
const LAW: Readonly<Record<Right, Readonly<Partial<Record<Role, 'own' | 'whole' | 'below'>>>>> = {
  see: { MEMBER: 'own', MINUTE_TAKER: 'own', SECRETARY: 'whole', DEPUTY_SECRETARY: 'whole', COMMITTEE_MEMBER: 'whole', STANDING_MEMBER: 'whole', INSPECTOR: 'whole', OVERSEER: 'whole', OFFICER: 'whole', ADMINISTRATOR: 'whole' },
  lead: { SECRETARY: 'own', DEPUTY_SECRETARY: 'own' },
  record: { SECRETARY: 'own', DEPUTY_SECRETARY: 'own', MINUTE_TAKER: 'own' },
  decide: { SECRETARY: 'below', DEPUTY_SECRETARY: 'below', STANDING_MEMBER: 'below', OFFICER: 'below' },
  register: { OFFICER: 'whole', ADMINISTRATOR: 'whole' },
  inspect: { SECRETARY: 'own', DEPUTY_SECRETARY: 'own', INSPECTOR: 'whole', OFFICER: 'whole' },
  reveal: { SECRETARY: 'own', DEPUTY_SECRETARY: 'own', OFFICER: 'whole' },
  vote: { MEMBER: 'own' },
}

describe('an organisation that stands no more', () => {
  const nodes = [node('org_root'), node('org_ward', 'org_root'), node('org_cell', 'org_ward')]
  const former = [{ id: 'org_gone', parentId: 'org_lost' }, { id: 'org_lost', parentId: 'org_ward' }]
  const tree = indexTree(2, nodes, former)
  test('is in no list and under nobody, and those above it keep their rights over what it left', () => {
    expect([tree.node('org_gone'), tree.children('org_ward').map(({ id }) => id), tree.within('org_root').map(({ id }) => id)]).toEqual([undefined, ['org_cell'], ['org_root', 'org_ward', 'org_cell']])
    const rights = (role: Role, orgId: string) => RIGHTS.filter((right) => callerOf('mem_a', [{ role, orgId, from: '2020-01-01' }], tree, TODAY).may(right, 'org_gone'))
    expect(rights('SECRETARY', 'org_ward')).toEqual(['see', 'lead', 'decide'])
    expect(rights('OFFICER', 'org_root')).toEqual(['see', 'lead', 'decide', 'register', 'inspect', 'reveal'])
    expect([rights('MEMBER', 'org_ward'), rights('SECRETARY', 'org_cell')]).toEqual([[], []])
  })
  test('changes no right over what stands', () => {
    check(anyWorld, ({ nodes: all, grants }) => {
      const gone = [{ id: 'org_was', parentId: all[0]?.id ?? 'org_1' }]
      const before = callerOf('mem_a', grants, indexTree(1, all), TODAY)
      const after = callerOf('mem_a', grants, indexTree(1, all, gone), TODAY)
      expect(rightsOver(after, all)).toEqual(rightsOver(before, all))
    })
  })
})

describe('over random trees, positions and days', () => {
  test('a caller may do exactly what the law gives their positions of that day', () => {
    check(anyWorld, ({ nodes, grants }) => {
      const caller = given(nodes, grants)
      for (const { id } of nodes) for (const right of RIGHTS) {
        const lawful = grants.some(({ role, orgId, from, to }) => {
          if (from > TODAY || (to !== undefined && to < TODAY)) return false
          const reach = LAW[right][role]
          return (orgId === id && (reach === 'own' || reach === 'whole')) || (above(nodes, id).includes(orgId) && (reach === 'whole' || reach === 'below'))
        })
        expect([right, id, caller.may(right, id)]).toEqual([right, id, lawful])
      }
    })
  })
  test('nothing beside, above, or of a like name is ever visible', () => {
    check(anyTree.chain((nodes) => fc.record({ nodes: fc.constant(nodes), role: fc.constantFrom(...ROLES), orgId: fc.constantFrom(...nodes.map(({ id }) => id)) })), ({ nodes, role, orgId }) => {
      const caller = given(nodes, [{ role, orgId, from: '2020-01-01' }])
      for (const { id } of nodes) if (id !== orgId && !above(nodes, id).includes(orgId)) for (const right of RIGHTS) expect(caller.may(right, id)).toBe(false)
      for (const alike of [`${orgId}0`, orgId.slice(0, -1), orgId.toUpperCase(), `${orgId}.`, `${orgId}/`, '', '%', '*', 'org_']) if (!nodes.some(({ id }) => id === alike)) for (const right of RIGHTS) expect(caller.may(right, alike)).toBe(false)
    })
  })
  test('positions that have ended, or have not begun, give nothing', () => {
    check(anyWorld, ({ nodes, grants }) => {
      expect(rightsOver(given(nodes, grants.filter((grant) => !inForce(grant, TODAY))), nodes).size).toBe(0)
      expect(rightsOver(given(nodes, grants.map((grant) => ({ ...grant, from: '2020-01-01', to: '2026-11-30' }))), nodes).size).toBe(0)
      expect(rightsOver(given(nodes, grants.map((grant) => ({ ...grant, from: '2026-12-02' }))), nodes).size).toBe(0)
    })
  })
  test('one more position takes nothing away, and the order of positions says nothing', () => {
    check(anyWorld, ({ nodes, grants }) => {
      const all = rightsOver(given(nodes, grants), nodes)
      expect(rightsOver(given(nodes, grants.toReversed()), nodes)).toEqual(all)
      expect([...rightsOver(given(nodes, grants.slice(1)), nodes)].filter((right) => !all.has(right))).toEqual([])
    })
  })
  test('whoever may do anything sees', () => {
    check(anyWorld, ({ nodes, grants }) => {
      const caller = given(nodes, grants)
      for (const { id } of nodes) if (RIGHTS.some((right) => caller.may(right, id))) expect(caller.may('see', id)).toBe(true)
    })
  })
  test('an organisation and all below it are listed once, parents before children', () => {
    check(anyTree, (nodes) => {
      const tree = indexTree(1, nodes)
      for (const { id } of nodes) {
        const listed = tree.within(id).map((one) => one.id)
        expect(listed.toSorted()).toEqual(nodes.filter((one) => one.id === id || above(nodes, one.id).includes(id)).map((one) => one.id).sort())
        expect(listed.every((one, index) => one === id || listed.indexOf(above(nodes, one)[0]!) < index)).toBe(true)
      }
    })
  })
})

describe('on the last and the first day', () => {
  test.each([
    ['2026-12-01', undefined, true],
    ['2026-12-02', undefined, false],
    ['2020-01-01', '2026-12-01', true],
    ['2020-01-01', '2026-11-30', false],
  ])('a position from %s to %s is in force: %s', (from, to, held) => {
    expect(given([node('org_1')], [{ role: 'SECRETARY', orgId: 'org_1', from, to }]).may('lead', 'org_1')).toBe(held)
  })
  test('a broken snapshot, whose parents go in a circle, ends all the same and gives nothing beyond it', () => {
    const nodes = [node('org_1', 'org_2'), node('org_2', 'org_1'), node('org_3')]
    const caller = given(nodes, [{ role: 'OFFICER', orgId: 'org_3', from: '2020-01-01' }])
    expect([caller.may('see', 'org_1'), caller.may('see', 'org_3')]).toEqual([false, true])
  })
})
