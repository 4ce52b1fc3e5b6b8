import { useState } from 'react'
import { words } from '../language/words.vi.ts'
import { text } from '../messages.vi.ts'
import { openSession, signIn, type Because } from '../sign-in/session.ts'
import { Page } from '../ui/page.tsx'

/** What strangers see: what this is, and the way in. */
export function Welcome({ because }: Readonly<{ because?: Because | undefined }>) {
  const [going, setGoing] = useState(false)
  const go = async (way: () => Promise<void>) => {
    if (going) return
    setGoing(true)
    await way()
    setGoing(false)
  }
  return (
    <Page>
      <h1>{text.welcome.title}</h1>
      {because && <div className={because === 'ended' || because === 'everywhere' ? 'note' : 'note bad'} role="alert"><p>{text.welcome[because]}</p></div>}
      <div className="card">
        <p>{text.welcome.what}</p>
        <p>{text.welcome.forWhom}</p>
        {words.signIn !== '' && <p className="muted">{words.signIn}</p>}
        <div className="actions">
          <button type="button" className="button" aria-disabled={going} onClick={() => void go(signIn)}>{text.signIn}</button>
          {because === 'unreachable' && <button type="button" className="button second" onClick={() => void go(openSession)}>{text.retry}</button>}
        </div>
      </div>
      <p role="status" className="muted">{going && text.welcome.going}</p>
    </Page>
  )
}
