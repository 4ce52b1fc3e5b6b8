import { it } from 'vitest'
import { askedOperations, battery } from './asked.ts'

battery((access) => {
  it('20,000 probes of operation × role × place × token leak nothing', () => askedOperations.probe(access(), 20_000))
})
