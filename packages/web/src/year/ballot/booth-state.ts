import { handOver } from '../../sign-in/session.ts'
import { openBooth, type Booth } from '../api/ballots.ts'

let booth: Booth | undefined
const listeners = new Set<() => void>()
function become(next: Booth | undefined): void {
  booth = next
  for (const listener of listeners) listener()
}
/** The booth that this tab is, if it is one. In memory alone: whoever loads the page anew has to open it again. */
export const boothNow = () => booth
export function onBooth(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
/** Makes a booth of this device: the paper and its session are asked for, then nobody is signed in any more. */
export async function becomeBooth(id: string): Promise<void> {
  const opened = await openBooth(id)
  await handOver()
  become(opened)
}
export const shutBooth = () => become(undefined)
