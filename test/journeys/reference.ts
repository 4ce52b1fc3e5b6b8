import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { templateSources } from '@nen-nep/toolchain/stale'
import { caller } from '@nen-nep/testing/year/index'
import { cache, stampOf } from './made-once.ts'
import { startWhole } from './cloud.ts'
import { answerOf, lettersOf, stateOf } from './state.ts'
import { steady } from './steady.ts'
import { live } from './story.ts'

/** What an undisturbed year came to, and the secrets under which its ids were made. */
export type Reference = Readonly<{ state: string[]; letters: string[]; secretsIn: string }>
const folder = () => join(cache, `year-${stampOf([...templateSources, 'packages/local-cloud/src', 'packages/testing/src', 'test/journeys'])}`)

function keep(dataDir: string, come: Omit<Reference, 'secretsIn'>): void {
  mkdirSync(folder(), { recursive: true })
  writeFileSync(join(folder(), 'year.json.new'), JSON.stringify({ ...come, secrets: readFileSync(join(dataDir, 'secrets.json'), 'utf8') }))
  renameSync(join(folder(), 'year.json.new'), join(folder(), 'year.json'))
}

/** What an undisturbed year comes to: as it was found before from the same sources, or by living it now. */
export async function reference(): Promise<Reference> {
  const file = join(folder(), 'year.json')
  if (!existsSync(file)) {
    const whole = await startWhole()
    const told = await live({ ...whole, call: steady(caller(whole)) })
    keep(whole.dataDir, { state: [...stateOf(await whole.dump()), answerOf(told.meeting)], letters: lettersOf(told.mails) })
    await whole.stop()
  }
  const { state, letters, secrets } = JSON.parse(readFileSync(file, 'utf8'))
  const secretsIn = join(folder(), 'secrets')
  mkdirSync(secretsIn, { recursive: true })
  writeFileSync(join(secretsIn, 'secrets.json'), secrets)
  return { state, letters, secretsIn }
}
