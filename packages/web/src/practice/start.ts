import { practise } from '../sign-in/session.ts'
import { through, type Asked, type Door, type Given } from './answers.ts'
import { ballotDoors } from './ballot.ts'
import { eveningDoors } from './evening.ts'
import { become, worldNow } from './keep.ts'
import { paperDoors } from './paper.ts'
import { ME } from './people.ts'
import { taskDoors } from './tasks.ts'
import { whoDoors } from './who.ts'
import { outside } from './words.vi.ts'
import { yearDoors } from './year.ts'

const doors: readonly Door[] = [...whoDoors, ...taskDoors, ...paperDoors, ...eveningDoors, ...yearDoors, ...ballotDoors]

/** What practice answers, and makes of its world; a page it has no part for is told so. */
export const answered = (asked: Asked): Given => through(doors, worldNow(), asked) ?? { refused: outside, status: 404 }

function ask(path: string, { method = 'GET', body }: RequestInit): Response {
  const given = answered({ method, path: new URL(path, location.origin).pathname, body: typeof body === 'string' ? JSON.parse(body) : undefined, now: Date.now() })
  if ('refused' in given) return Response.json({ type: 'about:blank', title: given.refused, status: given.status, code: 'practice.outside' }, { status: given.status })
  become(given.world)
  return Response.json(given.answer)
}

/**
 * Takes the place of the network for the rest of this page load, before anything is asked: what no page can reach, none can
 * send to, whichever is written later. Whoever is signed in stays so, untouched, for when they leave.
 */
export function start(): void {
  window.fetch = (asked, init = {}) => Promise.resolve().then(() => ask(typeof asked === 'string' ? asked : 'url' in asked ? asked.url : asked.pathname, init))
  navigator.sendBeacon = () => true
  // Files go by a request that can tell how far they are; here they go nowhere.
  XMLHttpRequest.prototype.send = function nowhere(): void { this.dispatchEvent(new ProgressEvent('error')) }
  practise(ME)
}
