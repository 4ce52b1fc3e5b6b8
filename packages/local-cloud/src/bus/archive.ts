import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compilePattern } from '../patterns/index.ts'
import type { Stack } from '../template/stack.ts'

const day = 24 * 60 * 60 * 1000
const nameOf = (date: Date) => `${date.toISOString().slice(0, 10)}.jsonl`

/** Keeps every event of a bus that the archive asks for, one line each in one file a day, as long as the template says. */
export function openArchives({ archives, buses }: Pick<Stack, 'archives' | 'buses'>, dataDir: string) {
  const opened = archives.map(({ id, SourceArn, EventPattern, RetentionDays }) => {
    const bus = buses.find(({ arn }) => arn === SourceArn)
    if (!bus) throw new Error(`${id} archives ${SourceArn}, which is not a bus of the template`)
    const dir = join(dataDir, 'archive', id)
    mkdirSync(dir, { recursive: true })
    return { bus: bus.ref, dir, RetentionDays, wanted: Object.keys(EventPattern).length > 0 ? compilePattern(EventPattern) : () => true }
  })
  let forgotten = ''
  const forget = (now: Date) => {
    if (forgotten === nameOf(now)) return
    forgotten = nameOf(now)
    for (const { dir, RetentionDays } of opened) {
      if (RetentionDays === 0) continue
      const oldest = nameOf(new Date(now.getTime() - RetentionDays * day))
      for (const file of readdirSync(dir).filter((name) => name < oldest)) rmSync(join(dir, file))
    }
  }
  return {
    keep(bus: string, event: unknown, now: Date): void {
      for (const { bus: source, dir, wanted } of opened) if (source === bus && wanted(event)) appendFileSync(join(dir, nameOf(now)), `${JSON.stringify(event)}\n`)
      forget(now)
    },
  }
}
