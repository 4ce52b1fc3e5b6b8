import { callerOf, indexTree } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { entitiesOf, permits } from './engine.ts'
import { anyWorld, type World } from './worlds.ts'

/** How many questions were asked of both sides, how many both granted, and how many a second. */
export type Comparison = Readonly<{ cases: number; granted: number; perSecond: number }>

const PLACES = 8

/** Asks both sides every question of a world; answers how many were asked and granted, and throws at the first on which they differ. */
export function compareWorld({ trees, grants, days, asked }: World): { cases: number; granted: number } {
  let cases = 0
  let granted = 0
  for (const nodes of trees) {
    const tree = indexTree(1, nodes)
    const entities = entitiesOf(nodes)
    for (const on of days) {
      const caller = callerOf('mem_a', grants, tree, on)
      for (const { right, orgId } of asked) {
        const ours = caller.may(right, orgId)
        const cedars = permits(entities, { grants, on, right, orgId })
        if (ours !== cedars) throw new Error(`may ${right} ${orgId} on ${on}: the scope function says ${ours}, Cedar ${cedars}`)
        cases += 1
        granted += Number(ours)
      }
    }
  }
  return { cases, granted }
}

/** Compares the scope function with Cedar on random worlds until at least `atLeast` questions were asked; the seed fixes them, and a disagreement is shrunk to the smallest world that shows it. */
export function compare(atLeast: number, seed: number): Comparison {
  const began = performance.now()
  let cases = 0
  let granted = 0
  // A world holds at least two trees and two days.
  const numRuns = Math.ceil(atLeast / (PLACES * 4))
  fc.assert(fc.property(anyWorld(PLACES), (world) => {
    const one = compareWorld(world)
    cases += one.cases
    granted += one.granted
  }), { numRuns, seed })
  return { cases, granted, perSecond: Math.round((cases / (performance.now() - began)) * 1000) }
}
