import { useState, type SubmitEvent } from 'react'
import { updateMeeting } from '../api/sitting.ts'
import { asSent, linesOf } from '../agenda/lines.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { Part } from '../amiss/part.tsx'
import { page } from '../router/page.ts'
import { words as themeWords } from '../themes/words.vi.ts'
import { words } from './words.vi.ts'
import type { Room } from './workspace.tsx'
import { tidy } from '../ui/tidy.ts'

const ChooseTheme = page(() => import('../themes/choose.tsx'))
const prepare = words.prepare

/** Puts one more item before the last two, which close every meeting. */
export function AddItem({ sitting, again }: Pick<Room, 'sitting' | 'again'>) {
  const [typed, setTyped] = useState('')
  const [missing, setMissing] = useState(false)
  const [choosing, setChoosing] = useState(false)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const title = tidy(typed)
    setMissing(title === '')
    if (title === '') return
    run(async (key) => {
      const lines = linesOf(sitting.agenda).map(asSent)
      await asMe((token) => updateMeeting(token, sitting, { agenda: [...lines.slice(0, -2), { title }, ...lines.slice(-2)] }, key))
      setTyped('')
      again()
    })
  }
  const choose = (title: string) => {
    setTyped(title)
    setChoosing(false)
  }
  return (
    <details className="help">
      <summary>{prepare.addItem}</summary>
      <form noValidate onSubmit={submit}>
        <p><button type="button" className="button second" aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>{choosing ? themeWords.close : themeWords.choose}</button></p>
        {choosing && <Part title={themeWords.list}><ChooseTheme cellId={sitting.cellId} onChoose={choose} /></Part>}
        <div className="field">
          <label className="label" htmlFor="muc-moi">{prepare.item}</label>
          <p className="hint small" id="muc-moi-goi-y">{prepare.itemHint}</p>
          <input id="muc-moi" type="text" maxLength={300} aria-describedby="muc-moi-goi-y" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </div>
        <Wrong words={missing ? prepare.itemMissing : wrong} />
        <button className="button second" aria-disabled={busy}>{prepare.addItem}</button>
      </form>
    </details>
  )
}
