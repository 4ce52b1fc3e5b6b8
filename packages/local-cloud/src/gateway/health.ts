import { messageOf } from '../network.ts'

export type Part = Readonly<{ status: 'up' | 'down'; detail?: string }>
export type Health = Readonly<{ status: 'up' | 'degraded'; parts: Readonly<Record<string, Part>> }>
export type Probe = () => Part | Promise<Part>

const limitMs = 5000
const tooLong = () => new Promise<Part>((done) => setTimeout(() => done({ status: 'down', detail: `no answer within ${limitMs / 1000} seconds` }), limitMs).unref())
const failed = (error: unknown): Part => ({ status: 'down', detail: messageOf(error) })
const attempt = async (probe: Probe): Promise<Part> => {
  try {
    return await probe()
  } catch (error) {
    return failed(error)
  }
}

/** Really tries every part, all at once; a part that does not answer in five seconds is down. */
export async function checkHealth(probes: Readonly<Record<string, Probe>>): Promise<Health> {
  const parts = await Promise.all(Object.entries(probes).map(async ([name, probe]) => [name, await Promise.race([attempt(probe), tooLong()])] as const))
  return { status: parts.every(([, { status }]) => status === 'up') ? 'up' : 'degraded', parts: Object.fromEntries(parts) }
}

export const upIf = (ok: boolean, detail: string): Part => ok ? { status: 'up' } : { status: 'down', detail }
