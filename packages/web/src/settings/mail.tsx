import { useCallback, useState } from 'react'
import { getWish, setWish, type Wish } from '../api/mails.ts'
import { Choices } from '../ui/choices.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

const optional = ['digests', 'reminders'] as const
const rhythms = (['AT_ONCE', 'DAILY', 'WEEKLY'] as const).map((value) => ({ value, ...words.rhythms[value] }))
const languages = [{ value: 'VI', ...words.languages.VI }, { value: 'EN', ...words.languages.EN }] as const

function Wishes({ before }: Readonly<{ before: Wish }>) {
  const [wish, setWishTo] = useState(before)
  const [saved, setSaved] = useState(false)
  const { busy, wrong, run } = useDo()
  const change = (more: Partial<Wish>) => {
    setWishTo((was) => ({ ...was, ...more }))
    setSaved(false)
  }
  const save = () => run(async (key) => {
    await asMe((token) => setWish(token, wish, key))
    setSaved(true)
  })
  return (
    <>
      <Choices id="nhan-thu" legend={words.mail} options={[{ value: 'yes', ...words.yes }, { value: 'no', ...words.no }]} value={wish.mail ? 'yes' : 'no'} onChoose={(value) => change({ mail: value === 'yes' })} />
      {wish.mail && (
        <fieldset>
          <legend>{words.optional}</legend>
          <div className="choices">
            {optional.map((kind) => <label className="choice" key={kind}><input type="checkbox" checked={wish[kind]} onChange={(event) => change({ [kind]: event.target.checked })} /><span>{words.kinds[kind].name}<br /><span className="muted small">{words.kinds[kind].hint}</span></span></label>)}
          </div>
        </fieldset>
      )}
      {wish.mail && <Choices id="nhip-thu" legend={words.rhythm} hint={words.rhythmHint} options={rhythms} value={wish.rhythm} onChoose={(rhythm) => change({ rhythm })} />}
      {wish.mail && (
        <fieldset>
          <legend>{words.night}</legend>
          <div className="choices"><label className="choice"><input type="checkbox" checked={wish.rest} onChange={(event) => change({ rest: event.target.checked })} /><span>{words.rest.name}<br /><span className="muted small">{words.rest.hint}</span></span></label></div>
        </fieldset>
      )}
      {wish.mail && <Choices id="ngon-ngu" legend={words.language} options={languages} value={wish.language} onChoose={(language) => change({ language })} />}
      <Wrong words={wrong} />
      <div role="status">{saved && <p className="note good">{words.saved}</p>}</div>
      <button type="button" className="button" aria-disabled={busy} onClick={save}>{words.save}</button>
    </>
  )
}

/** Whether one wants mail, which of the optional letters, and in which language. */
export function Mail() {
  const loading = useLoad(useCallback(() => asMe(getWish), []))
  return <section className="card" aria-label={words.mail}><p className="hint">{words.mailHint}</p><Loaded within of={loading} title={words.mail}>{(wish) => <Wishes before={wish} />}</Loaded></section>
}
