import { useState } from 'react'
import { services, verifyAudit, type Service, type Verdict } from '../api/audit.ts'
import { asMe } from '../sign-in/session.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { words } from './words.vi.ts'

type Found = Readonly<{ service: Service; verdict: Verdict }>
const verdictText = (verdict: Verdict) => (verdict.ok ? words.whole : words.broken(verdict.brokenAt.seq, words.whats[verdict.brokenAt.what]))

/** Goes along the whole log of each part, and says which line is broken, if any is. */
export function Verify({ orgId }: Readonly<{ orgId: string }>) {
  const [found, setFound] = useState<readonly Found[]>()
  const { busy, wrong, run } = useDo()
  const verify = () => run(async () => {
    setFound(undefined)
    setFound(await Promise.all(services.map(async (service) => ({ service, verdict: await asMe((token) => verifyAudit(token, service, orgId)) }))))
  })
  const whole = found?.every(({ verdict }) => verdict.ok)
  return (
    <section className="card" aria-label={words.verify}>
      <button type="button" className="button" aria-disabled={busy} onClick={verify}>{words.verify}</button>
      <Wrong words={wrong} />
      <div role="status">
        {busy && <p className="muted">{words.verifying}</p>}
        {found && <p className={whole ? 'note good' : 'note bad'}>{whole ? words.allWhole : words.brokenTitle}</p>}
        {found && <ul className="todo">{found.map(({ service, verdict }) => <li key={service}><span>{words.services[service]}</span><span className={verdict.ok ? 'tag good' : 'tag bad'}>{verdictText(verdict)}</span></li>)}</ul>}
      </div>
    </section>
  )
}
