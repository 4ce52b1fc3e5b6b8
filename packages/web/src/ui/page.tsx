import { useEffect, useState, type ReactNode } from 'react'
import { text } from '../messages.vi.ts'
import { signOutEverywhere } from '../sign-in/session.ts'
import { Offline } from './offline.tsx'

type Props = Readonly<{ title?: string; who?: Readonly<{ cell: string; name: string }> | undefined; onSignOut?: (() => void) | undefined; children: ReactNode }>

/** Small, at the foot: for whoever lost a phone. */
function SignOutEverywhere() {
  const [failed, setFailed] = useState(false)
  const go = () => {
    setFailed(false)
    signOutEverywhere().catch(() => setFailed(true))
  }
  return <p><button type="button" className="link" onClick={go}>{text.signOutEverywhere}</button>{failed && <span role="alert"> {text.signOutFailed}</span>}</p>
}

/** The frame of every page: who it belongs to, the content, and where help is. */
export function Page({ title, who, onSignOut, children }: Props) {
  useEffect(() => {
    document.title = title === undefined ? text.product : `${title} · ${text.product}`
  }, [title])
  return (
    <>
      <a className="skip button" href="#noi-dung">{text.skip}</a>
      <header className="topbar">
        <div>
          <div>
            <p><strong>{who?.cell ?? text.product}</strong></p>
            {who && <p className="who">{who.name}</p>}
          </div>
          {onSignOut && <button type="button" onClick={onSignOut}>{text.signOut}</button>}
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1}>
        <Offline />
        {children}
      </main>
      <footer className="foot">
        <p>{text.help}</p>
        {onSignOut && <SignOutEverywhere />}
      </footer>
    </>
  )
}
