import { useCallback, useState } from 'react'
import { getWish, setWish } from '../api/mails.ts'
import { Choices } from '../office/choices.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

function Wish({ mail }: Readonly<{ mail: boolean }>) {
  const [chosen, setChosen] = useState<'yes' | 'no'>(mail ? 'yes' : 'no')
  const [saved, setSaved] = useState(false)
  const { busy, wrong, run } = useDo()
  const choose = (value: 'yes' | 'no') => {
    setChosen(value)
    setSaved(false)
  }
  const save = () => run(async (key) => {
    await asMe((token) => setWish(token, chosen === 'yes', key))
    setSaved(true)
  })
  return (
    <>
      <Choices name="nhan-thu" legend={words.mail} options={[{ value: 'yes', ...words.yes }, { value: 'no', ...words.no }]} value={chosen} onChoose={choose} />
      <Wrong words={wrong} />
      <div role="status">{saved && <p className="note good">{words.saved}</p>}</div>
      <button type="button" className="button" aria-disabled={busy} onClick={save}>{words.save}</button>
    </>
  )
}

/** Whether one wants mail. */
export function Mail() {
  const loading = useLoad(useCallback(() => asMe(getWish), []))
  return <section className="card" aria-label={words.mail}><p className="hint">{words.mailHint}</p><Loaded within of={loading} title={words.mail}>{({ mail }) => <Wish mail={mail} />}</Loaded></section>
}
