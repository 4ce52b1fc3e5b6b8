import { messageOf } from './network.ts'

type Step = () => unknown

/** What to end, in the reverse order of its beginning; each step once, whatever the others do. */
export function openClosing() {
  const steps: Step[] = []
  let running: Promise<void> | undefined
  const runAll = async (): Promise<void> => {
    const problems: string[] = []
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step()
      } catch (error) {
        problems.push(messageOf(error))
      }
    }
    if (problems.length > 0) throw new Error(`Not everything ended well: ${problems.join('; ')}`)
  }
  return {
    add: (step: Step) => void steps.push(step),
    run: (): Promise<void> => running ??= runAll(),
  }
}
export type Closing = ReturnType<typeof openClosing>
