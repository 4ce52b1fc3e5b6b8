import { describe, it } from 'vitest'
import { dieOften } from './kill.ts'

describe('A year in which the machine fails', () => {
  it('loses no acknowledged write, loses and doubles no event, and repeats no mail, though it was killed three times', () => dieOften({ seed: 'triều cường', kills: 3 }), 900_000)
})
