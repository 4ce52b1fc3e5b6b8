import { useSyncExternalStore } from 'react'
import { text } from './messages.vi.ts'
import { Lost } from './pages/lost.tsx'
import { Reply } from './pages/reply.tsx'
import { ThisMonth } from './pages/this-month.tsx'
import { Welcome } from './pages/welcome.tsx'
import { currentSession, onSession } from './sign-in/session.ts'
import { Loading } from './ui/loading.tsx'
import { Page } from './ui/page.tsx'

function Home() {
  const session = useSyncExternalStore(onSession, currentSession)
  if (session.is === 'opening') return <Page><Loading title={text.product} /></Page>
  return session.is === 'in' ? <ThisMonth key={session.memberId} memberId={session.memberId} /> : <Welcome because={session.because} />
}

/** The page that belongs to a path. Moving between the few there are is a page load, so there is no router yet. */
export function App({ path }: { path: string }) {
  if (path === '/tra-loi') return <Reply link={new URLSearchParams(location.search).get('token')} />
  return path === '/' ? <Home /> : <Lost />
}
