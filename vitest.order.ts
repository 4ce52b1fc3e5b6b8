import { createHash } from 'node:crypto'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files in another order each time, by the seed that the run prints: first those that start whole clouds, so that what is quick fills both processors to the end. */
export class HeavyFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const seed = String(this.ctx.config.sequence.seed)
    const drawn = ({ moduleId }: TestSpecification) => createHash('sha256').update(`${seed} ${moduleId}`).digest('hex')
    const shuffled = files.map((file) => ({ file, at: drawn(file) })).toSorted((a, b) => (a.at < b.at ? -1 : 1))
    const of = (heavy: boolean) => shuffled.filter(({ file }) => (file.project.name === 'heavy') === heavy).map(({ file }) => file)
    return Promise.resolve([...of(true), ...of(false)])
  }
}
