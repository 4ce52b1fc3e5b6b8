import { useCallback, useState, type SubmitEvent } from 'react'
import { getLetterhead, parts, setLetterhead, type Letterhead as Said } from '../api/letterhead.ts'
import { Field } from '../office/field.tsx'
import { Link } from '../router/link.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { letterhead as words } from './letterhead-words.vi.ts'

type Known = Readonly<{ orgId: string; version: number; said: Said; onSaved: () => void }>
/** Letters a line may have: a name, or a short word. */
const [NAME, SHORT] = [200, 60]

function Form({ orgId, version, said, onSaved }: Known) {
  const [typed, setTyped] = useState<Said>(said)
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run(async (key) => {
      await setLetterhead(orgId, Object.fromEntries(parts.map((part) => [part, tidy(typed[part] ?? '')])), { key, version })
      onSaved()
    })
  }
  return (
    <form noValidate onSubmit={submit} aria-labelledby="dau-trang">
      {parts.map((part) => <Field key={part} id={`dt-${part}`} label={words.parts[part].name} hint={words.parts[part].hint} most={part === 'place' || part === 'acting' ? SHORT : NAME} value={typed[part] ?? ''} onType={(value) => setTyped({ ...typed, [part]: value })} />)}
      <Wrong words={wrong} />
      <button className="button second" aria-disabled={busy}>{words.save}</button>
    </form>
  )
}

const Loading = ({ orgId, onSaved }: Pick<Known, 'orgId' | 'onSaved'>) => {
  const loading = useLoad(useCallback(() => getLetterhead(orgId), [orgId]))
  return <Loaded of={loading} title={words.title} within>{({ version, letterhead = {} }) => <Form orgId={orgId} version={version} said={letterhead} onSaved={onSaved} />}</Loaded>
}

/** What stands in the frame of an organisation's Word papers: set once, used by all of them from then on. */
export function Letterhead({ orgId }: Readonly<{ orgId: string }>) {
  const [open, setOpen] = useState(false)
  const [saved, setSaved] = useState(false)
  const done = () => {
    setOpen(false)
    setSaved(true)
  }
  return (
    <section className="card noprint" aria-labelledby="dau-trang">
      <h2 id="dau-trang">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      <div role="status">{saved && <p className="note good">{words.saved}</p>}</div>
      {open ? <Loading orgId={orgId} onSaved={done} /> : <button type="button" className="button second" onClick={() => setOpen(true)}>{words.open}</button>}
      <p><Link className="row" to={`/to-chuc/${orgId}/mau-van-ban`}>{words.wording}</Link></p>
    </section>
  )
}
