import { commit, Refusal, type Act, type Aggregate, type Decision, type Seen } from '@nen-nep/service-kit'

/** Makes a thing unless it is there already (or changes it unless somebody was faster); answers whether this call did. The way of everything whose id says which occasion it is for. */
export async function once<T>(of: Aggregate<T>, act: Act, decision: Decision<T>, before?: Seen<T>): Promise<boolean> {
  try {
    await commit(of, decision, act, before)
    return true
  } catch (error) {
    if (error instanceof Refusal && error.code === 'version.stale') return false
    throw error
  }
}

/** An act without idempotency key: its thing's own id, or its state, is what makes a repeat harmless. */
export const quietAct = (because: string, at: string): Act => ({ by: 'service:notifications', at, because })
