import { useCallback, useSyncExternalStore, type ReactNode } from 'react'
import { NoCell } from '../pages/no-cell.tsx'
import { Welcome } from '../pages/welcome.tsx'
import { practising } from '../practice/mode.ts'
import { currentSession, onSession, signOut } from '../sign-in/session.ts'
import { Failed } from '../ui/failed.tsx'
import { Loading } from '../ui/loading.tsx'
import { Page } from '../ui/page.tsx'
import { useLoad } from '../use-load.ts'
import { hasPages, meOf, type Me } from './me.ts'

type Props = Readonly<{ title: string; wide?: boolean; children: (me: Me) => ReactNode }>

function Known({ memberId, title, wide = false, children }: Props & Readonly<{ memberId: string }>) {
  const { state, again } = useLoad(useCallback(() => meOf(memberId), [memberId]))
  const frame = (content: ReactNode, me?: Me) => <Page title={title} wide={wide} me={me} onSignOut={practising ? undefined : () => void signOut()}>{content}</Page>
  switch (state.is) {
    case 'loading': return frame(<Loading title={title} />)
    case 'failed': return frame(<Failed trouble={state.trouble} again={again} />)
    case 'refused': return frame(<Failed words={state.refusal.message} again={again} />)
    case 'done': return frame(hasPages(state.value) ? children(state.value) : <NoCell me={state.value} />, state.value)
  }
}

/** A page for people who are signed in: the way in for everybody else, the frame with their own navigation for those. */
export function Signed(props: Props) {
  const session = useSyncExternalStore(onSession, currentSession)
  if (session.is === 'opening') return <Page><Loading title={props.title} /></Page>
  return session.is === 'in' ? <Known key={session.memberId} memberId={session.memberId} {...props} /> : <Welcome because={session.because} />
}
