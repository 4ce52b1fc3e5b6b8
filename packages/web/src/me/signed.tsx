import { useCallback, useState, useSyncExternalStore, type ReactNode } from 'react'
import { NoCell } from '../no-cell/soon.tsx'
import { Welcome } from '../pages/welcome.tsx'
import { practising } from '../practice/mode.ts'
import { currentSession, onSession, signOut } from '../sign-in/session.ts'
import { Failed } from '../ui/failed.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import { useLoad } from '../use-load.ts'
import { hasPages, meBefore, meOf, type Me } from './me.ts'

/** The very same object while nothing of it changed, so that no page loads anew for it. */
const settled = (before: Me | undefined, now: Me) => (JSON.stringify(before) === JSON.stringify(now) && before ? before : now)

type Props = Readonly<{ title: string; wide?: boolean; work?: ((me: Me) => boolean) | undefined; children: (me: Me) => ReactNode }>

function Known({ memberId, title, wide = false, work, children }: Props & Readonly<{ memberId: string }>) {
  const [before] = useState(() => meBefore(memberId))
  const { state, again } = useLoad(useCallback(() => meOf(memberId), [memberId]))
  const frame = (content: ReactNode, me = before) => <Page title={title} wide={wide} work={me !== undefined && work?.(me) === true} me={me} onSignOut={practising ? undefined : () => void signOut()}>{content}</Page>
  const of = (me: Me) => frame(hasPages(me) ? children(me) : <NoCell me={me} />, me)
  switch (state.is) {
    case 'loading': return before ? of(before) : frame(<Loading title={title} />)
    case 'failed': return frame(<Failed trouble={state.trouble} again={again} />)
    case 'refused': return frame(<Failed words={state.refusal.message} again={again} />)
    case 'done': return of(settled(before, state.value))
  }
}

/** A page for people who are signed in: the way in for everybody else, the frame with their own navigation for those. */
export function Signed(props: Props) {
  const session = useSyncExternalStore(onSession, currentSession)
  if (session.is === 'opening') return <Page onSignOut={() => void signOut()}><Loading title={props.title} /></Page>
  return session.is === 'in' ? <Known key={session.memberId} memberId={session.memberId} {...props} /> : <Welcome because={session.because} />
}
