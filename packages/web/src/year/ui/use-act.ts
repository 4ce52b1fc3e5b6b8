import { useState } from 'react'
import * as v from 'valibot'
import { Refused } from '../../http/failure.ts'
import { useDo } from '../../use-do.ts'

const Faults = v.object({ errors: v.array(v.object({ pointer: v.optional(v.string(), ''), message: v.string() })) })
/** One place that a refusal names, in words. */
export type Fault = v.InferOutput<typeof Faults>['errors'][number]
const faultsIn = (error: unknown): readonly Fault[] => {
  const read = error instanceof Refused ? v.safeParse(Faults, error.problem) : undefined
  return read?.success ? read.output.errors : []
}

/** A command while one looks, with every fault that its refusal names, and whether it came too late. */
export function useAct() {
  const { busy, wrong, run } = useDo()
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [stale, setStale] = useState(false)
  const act = (work: (key: string) => Promise<void>) => run(async (key) => {
    setFaults([])
    setStale(false)
    try {
      await work(key)
    } catch (error) {
      setFaults(faultsIn(error))
      setStale(error instanceof Refused && error.status === 412)
      throw error
    }
  })
  return { busy, wrong, faults, stale, act }
}
export type Acting = ReturnType<typeof useAct>
