// Writes the third roster and its answers into the test data: node services/membership/test/roster/make-hand-roster.ts
import { writeFileSync } from 'node:fs'
import { handAnswers, handRoster } from './hand-roster.ts'

const into = (name: string) => new URL(`../../../../packages/testing/data/${name}`, import.meta.url)
writeFileSync(into('roster-hand.xlsx'), handRoster())
writeFileSync(into('roster-hand.answers.json'), `${JSON.stringify(handAnswers(), null, 1)}\n`)
