/** A pattern that EventBridge would refuse to store; the message names the path and the reason. */
export class InvalidPattern extends Error {
  override readonly name = 'InvalidPattern'
}

export function invalid(path: string, reason: string): never {
  throw new InvalidPattern(`Event pattern is not valid at ${path === '' ? 'the top' : `"${path}"`}: ${reason}`)
}
