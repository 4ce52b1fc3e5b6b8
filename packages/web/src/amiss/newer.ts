import { practising } from '../practice/mode.ts'
import { writing } from '../http/writing.ts'

/** What the server has: nothing that comes through, the pages that are open here, or newer ones. */
export type Served = 'away' | 'same' | 'newer'
const RELOADED = 'nen-nep.reloaded'
/** A tab loads itself anew at most once in so many ms, whatever it is served: never in a circle. */
const CIRCLE = 600_000
const BEGIN = /<script type="module"[^>]* src="([^"]+)"/

/** Asks the server for its page. The script with which that begins has another name after every release; a page without one is somebody else's, such as a hotel's. */
export async function served(): Promise<Served> {
  // Who practises asks nobody.
  if (practising) return 'same'
  const text = await fetch('/', { cache: 'no-store' }).then((answer) => answer.text(), () => '')
  const begin = BEGIN.exec(text)?.[1]
  if (begin === undefined) return 'away'
  return document.querySelector(`script[src="${begin}"]`) ? 'same' : 'newer'
}

/** Whether a page that lacks a script of an earlier release may be loaded anew without being asked: not twice, and not while something is being sent. */
export function mayReload(): boolean {
  if (writing() || Date.now() - Number(sessionStorage.getItem(RELOADED)) < CIRCLE) return false
  sessionStorage.setItem(RELOADED, String(Date.now()))
  return true
}
