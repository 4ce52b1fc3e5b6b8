import { commit, isLate, type Act, type Aggregate, type Decision, type Saved } from '@nen-nep/service-kit'

/** Saves what there may be only one of; where somebody else's stands by now, says so instead of showing it. */
export async function commitFirst<T>(of: Aggregate<T>, decision: Decision<T>, act: Act, standing: () => never): Promise<Saved<T>> {
  try {
    return await commit(of, decision, act)
  } catch (error) {
    if (isLate(error)) return standing()
    throw error
  }
}
