import { expect, it } from 'vitest'
import { askedOperations, battery } from './asked.ts'

battery((access) => {
  it('Every operation has an expectation: who may do it, who is refused, and what its answer may show', () => {
    expect(askedOperations.withoutExpectation()).toEqual([])
  })

  it('2,000 probes of operation × role × place × token leak nothing', () => askedOperations.probe(access(), 2000), 300_000)
})
