import { caller } from '@nen-nep/testing/year/index'
import { expect, it, onTestFinished } from 'vitest'
import { newFolder, startWhole } from './cloud.ts'
import { reference } from './reference.ts'
import { answerOf, deadLetters, difference, lettersOf, same, stateOf } from './state.ts'
import { sameSecrets, steady } from './steady.ts'
import { live } from './story.ts'

it('A year over a bus that delivers everything three times, up to two seconds late and out of order, comes to the same state and the same letters', async () => {
  const calm = await reference()
  const dataDir = newFolder()
  sameSecrets(calm.secretsIn, dataDir)
  const whole = await startWhole({ dataDir })
  onTestFinished(() => whole.stop())
  await whole.ask('POST', '/bus', { duplicate: 3, shuffle: true, delayMs: 2000 })
  const told = await live({ ...whole, call: steady(caller(whole)) })
  const dump = await whole.dump()
  expect(difference(calm.state, [...stateOf(dump), answerOf(told.meeting)])).toEqual(same)
  expect(difference(calm.letters, lettersOf(told.mails))).toEqual(same)
  expect(deadLetters(dump)).toEqual({})
}, 3_600_000)
