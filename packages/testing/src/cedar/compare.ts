import { callerOf, indexTree, type Caller } from '@nen-nep/service-kit'
import fc from 'fast-check'
import { entitiesOf, permits, permitsRecord, type Record } from './engine.ts'
import { anyRecordWorld, anyWorld, ASKER, type RecordWorld, type World } from './worlds.ts'

/** How many questions were asked of both sides, how many both granted, and how many a second. */
export type Comparison = Readonly<{ cases: number; granted: number; perSecond: number }>

const PLACES = 8

/** Asks both sides every question of a world; answers how many were asked and granted, and throws at the first on which they differ. */
export function compareWorld({ trees, former, grants, days, asked }: World): { cases: number; granted: number } {
  let cases = 0
  let granted = 0
  for (const nodes of trees) {
    const tree = indexTree(1, nodes, former)
    const entities = entitiesOf(nodes, former)
    for (const on of days) {
      const caller = callerOf(ASKER, grants, tree, on)
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

/** The product's own answer to a question after a record: the functions that its operations ask. */
export type OwnAnswer = (caller: Caller, action: 'know' | 'read', record: Record) => boolean

/** The same about records, against the code that answers for each kind of them. */
export function compareRecords({ trees, former, grants, days, asked }: RecordWorld, own: OwnAnswer): { cases: number; granted: number } {
  const all = trees.flatMap((nodes) => days.flatMap((on) => {
    const caller = callerOf(ASKER, grants, indexTree(1, nodes, former), on)
    const entities = entitiesOf(nodes, former)
    return asked.map(({ action, record }) => {
      const ours = own(caller, action, record)
      const cedars = permitsRecord(entities, { by: ASKER, grants, on, action, record })
      if (ours !== cedars) throw new Error(`may ${action} ${JSON.stringify(record)} on ${on}: our code says ${ours}, Cedar ${cedars}`)
      return ours
    })
  }))
  return { cases: all.length, granted: all.filter(Boolean).length }
}

/** Compares both sides on random worlds until at least `atLeast` questions were asked; the seed fixes them, and a disagreement is shrunk to the smallest world that shows it. */
export const compare = (atLeast: number, seed: number): Comparison => over(anyWorld(PLACES), compareWorld, { atLeast, seed })
export const compareOwn = (own: OwnAnswer, atLeast: number, seed: number): Comparison => over(anyRecordWorld(PLACES), (world) => compareRecords(world, own), { atLeast, seed })

function over<W>(worlds: fc.Arbitrary<W>, judge: (world: W) => Readonly<{ cases: number; granted: number }>, { atLeast, seed }: Readonly<{ atLeast: number; seed: number }>): Comparison {
  const began = performance.now()
  let cases = 0
  let granted = 0
  // A world holds at least two trees and two days.
  const numRuns = Math.ceil(atLeast / (PLACES * 4))
  fc.assert(fc.property(worlds, (world) => {
    const one = judge(world)
    cases += one.cases
    granted += one.granted
  }), { numRuns, seed })
  return { cases, granted, perSecond: Math.round((cases / (performance.now() - began)) * 1000) }
}
