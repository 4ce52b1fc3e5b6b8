import { useEffect, useState, type ReactNode } from 'react'
import { Switch } from '../language/switch.tsx'
import { langOf } from '../language/theirs.tsx'
import { text } from '../messages.vi.ts'
import type { Me } from '../me/me.ts'
import { Nav } from '../me/nav.tsx'
import { places } from '../me/words.vi.ts'
import { practising } from '../practice/mode.ts'
import { Link } from '../router/link.tsx'
import { page } from '../router/page.ts'
import { signOutEverywhere } from '../sign-in/session.ts'
import { Help } from './help.tsx'
import { Offline } from './offline.tsx'
import { Guard } from '../amiss/guard.tsx'
import { Part } from '../amiss/part.tsx'

const PracticeBar = page(() => import('../practice/bar.tsx'))

type Props = Readonly<{ title?: string; wide?: boolean; work?: boolean; me?: Me | undefined; onSignOut?: (() => void) | undefined; children: ReactNode }>

/** Small, at the foot: for whoever lost a phone. */
function SignOutEverywhere() {
  const [failed, setFailed] = useState(false)
  const go = () => {
    setFailed(false)
    signOutEverywhere().catch(() => setFailed(true))
  }
  return <p><button type="button" className="link" onClick={go}>{text.signOutEverywhere}</button>{failed && <span role="alert"> {text.signOutFailed}</span>}</p>
}

/** `coming`: whoever it is, their name will stand there. */
const Who = ({ me, coming }: Readonly<{ me: Me | undefined; coming: boolean }>) => (
  <div>
    <p><strong>{me?.cell || text.product}</strong></p>
    {(me ?? coming) && <p className="who">{me?.name ?? '\u00A0'}</p>}
  </div>
)

/** What a page says before its own: practice, or the lack of a network; then in whose name one acts. */
const Above = ({ me }: Readonly<{ me: Me | undefined }>) => (
  <>
    {practising ? <Part><PracticeBar /></Part> : <Offline />}
    {me?.banners.map((banner) => <p className="note" key={banner} lang={langOf(banner)}>{banner}</p>)}
  </>
)

const frameOf = (wide: boolean, work: boolean) => `frame${wide ? ' wide' : ''}${work ? ' work' : ''}`

/** The frame of every page: who it belongs to, where else one may go, the content, and where help is. Where one works step by step (`work`), a phone shows the steps and little else. */
export function Page({ title, wide = false, work = false, me, onSignOut, children }: Props) {
  useEffect(() => {
    document.title = title === undefined ? text.product : `${title} · ${text.product}`
  }, [title])
  return (
    <div className={frameOf(wide, work)}>
      <a className="skip button" href="#noi-dung">{text.skip}</a>
      <header className="topbar">
        <div>
          <Who me={me} coming={onSignOut !== undefined} />
          {onSignOut && <div className="tools"><Link to="/thong-bao">{places.inbox}</Link><button type="button" onClick={onSignOut}>{text.signOut}</button></div>}
        </div>
      </header>
      {me ? <Nav me={me} /> : onSignOut && <div className="tabs" />}
      <main id="noi-dung" tabIndex={-1} aria-label={title}>
        <Above me={me} />
        <Guard>{children}</Guard>
      </main>
      <footer className="foot">
        <Help me={me} />
        {onSignOut ? <><p className="leave"><button type="button" className="link" onClick={onSignOut}>{text.signOut}</button></p><SignOutEverywhere /></> : <p><Switch look="link" /></p>}
      </footer>
    </div>
  )
}
