import { startTransition, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { haveAtHand } from './amiss/guard.tsx'
import { App, pageAt } from './app.tsx'
import { language } from './language/words.vi.ts'
import { tellOpened } from './opened.ts'
import { practising } from './practice/mode.ts'
import { askAnew } from './router/page.ts'
import { focusOnMove, onMove } from './router/path.ts'
import { learnHelpPhone } from './sign-in/config.ts'
import { currentSession, openSession } from './sign-in/session.ts'
import { whenIdle } from './when-idle.ts'

const place = document.getElementById('app')
if (!place) throw new Error('The page has no place for the app')
document.documentElement.lang = language.tag
const root = createRoot(place)
/** How long, in ms, the frame waits for its page, which is on the way beside it: shown together they cost one drawing, and nothing flickers. */
const MOMENT = 150
async function open(): Promise<void> {
  if (practising) (await import('./practice/start.ts')).start()
  else tellOpened()
  // The page behind an invitation's link asks nobody to sign in, so it does not wait for that either.
  if (!practising && location.pathname !== '/tra-loi') void openSession()
  if (currentSession().is === 'in') await Promise.race([pageAt(location.pathname), new Promise((done) => { setTimeout(done, MOMENT) })])
  document.getElementById('loi')?.remove()
  // Drawn in small pieces, so that a slow phone can listen between them.
  startTransition(() => root.render(<StrictMode><App /></StrictMode>))
}
onMove(askAnew)
void open()
focusOnMove()

// Keeping the pages for when there is no network waits until this one has all that it asked for and nothing better to do.
// Where the browser has no worker (an old one, or a site without a certificate), the pages work as long as there is a network.
const keep = () => { navigator.serviceWorker.register(language.worker).catch(() => undefined) }
if ('serviceWorker' in navigator) whenIdle(keep)
whenIdle(() => { void haveAtHand() })
if (!practising) whenIdle(() => { void learnHelpPhone() })
