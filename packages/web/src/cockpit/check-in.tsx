import { useCallback } from 'react'
import { getCheckIn, markCheckedIn } from '../api/cockpit.ts'
import { page } from '../router/page.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Part } from '../amiss/part.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { useFresh } from './use-fresh.ts'
import { words } from './words.vi.ts'

const Qr = page(async () => ({ default: (await import('./qr.tsx')).Qr }))

/** The digits for the hall, and the same for a camera; who gave them is marked present by one press of whoever takes the roll. */
export function CheckInCode({ id, again, mayMark }: Readonly<{ id: string; again: () => void; mayMark: boolean }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getCheckIn(token, id)), [id]))
  const { refresh } = loading
  useFresh(refresh)
  const { busy, wrong, run } = useDo()
  const mark = () => run(async (key) => {
    await asMe((token) => markCheckedIn(token, id, key))
    refresh()
    again()
  })
  return (
    <section className="card noprint" aria-labelledby="ma-hoi-truong">
      <h2 id="ma-hoi-truong">{words.code}</h2>
      <Loaded within of={loading} title={words.code}>
        {({ code, waiting }) => (
          <>
            <p className="digits">{code.slice(0, 3)} {code.slice(3)}</p>
            <Part><Qr id={id} code={code} /></Part>
            <p className="hint">{words.codeHint}</p>
            {waiting.length === 0 ? <p className="muted">{words.nobodyEntered}</p> : <p><strong>{words.entered(waiting.length)}:</strong> {waiting.map(({ name }) => name).join(', ')}</p>}
            <Wrong words={wrong} />
            {mayMark && waiting.length > 0 && <button type="button" className="button second" aria-disabled={busy} onClick={mark}>{words.mark}</button>}
          </>
        )}
      </Loaded>
    </section>
  )
}
