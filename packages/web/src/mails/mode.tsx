import { useCallback, useState } from 'react'
import { getMode, setMode, type Mode as Code } from '../api/mails.ts'
import { Choices } from '../ui/choices.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const modes = ['OFF', 'TEST', 'ON'] as const

function Set({ orgId, now, again }: Readonly<{ orgId: string; now: Code; again: () => void }>) {
  const [chosen, setChosen] = useState(now)
  const [saved, setSaved] = useState(false)
  const { busy, wrong, run } = useDo()
  const save = () => run(async (key) => {
    await asMe((token) => setMode(token, orgId, chosen, key))
    setSaved(true)
    again()
  })
  return (
    <>
      <Choices id="che-do" legend={words.mode} options={modes.map((value) => ({ value, ...words.modes[value] }))} value={chosen} onChoose={setChosen} />
      <p className="hint">{words.modeHint}</p>
      <Wrong words={wrong} />
      <div role="status">{saved && <p className="note good">{words.saved}</p>}</div>
      <button type="button" className="button second" aria-disabled={busy} onClick={save}>{words.save}</button>
    </>
  )
}

/** Whether mails are sent, tried or off; set by those who may. */
export function Mode({ orgId, may }: Readonly<{ orgId: string; may: boolean }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getMode(token, orgId)), [orgId]))
  return (
    <section className="card" aria-label={words.mode}>
      <Loaded within of={loading} title={words.mode}>{({ mode }) => <><p className={mode === 'ON' ? 'note good' : 'note'}>{words.modeNow[mode]}</p>{may && <Set orgId={orgId} now={mode} again={loading.refresh} />}</>}</Loaded>
    </section>
  )
}
