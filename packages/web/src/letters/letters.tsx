import { useCallback, useState, type SubmitEvent } from 'react'
import { listTemplates, previewTemplate, saveTemplate, type Letter, type Wording } from '../api/mails.ts'
import type { Me } from '../me/me.ts'
import { looksAfter } from '../me/rights.ts'
import { Field } from '../office/field.tsx'
import { InOffice } from '../office/office.tsx'
import { useGuarded } from '../office/use-guarded.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { inOneLine } from '../ui/tidy.ts'
import { words } from './words.vi.ts'

const whose = ({ from }: Wording, orgId: string) => (from === undefined ? words.shipped : from === orgId ? words.own : words.inherited)

const Shown = ({ letter: { subject, text } }: Readonly<{ letter: Letter }>) => (
  <section aria-label={words.shown} role="status"><h3>{words.shown}</h3><div className="letter"><strong>{subject}</strong>{`\n\n${text}`}</div></section>
)

type Props = Readonly<{ orgId: string; wording: Wording; onSaved: () => void }>
function Editor({ orgId, wording, onSaved }: Props) {
  const { kind, places } = wording
  const [subject, setSubject] = useState(wording.subject)
  const [text, setText] = useState(wording.text)
  const [letter, setLetter] = useState<Letter>()
  const { busy, said, send } = useGuarded()
  const typed = { subject: subject.normalize('NFC'), text: text.normalize('NFC') }
  const preview = () => send(async (key, confirmed) => setLetter(await asMe((token) => previewTemplate(token, kind, { ...typed, ...confirmed }, key))))
  const save = (body: object) => send(async (key, confirmed) => {
    await asMe((token) => saveTemplate(token, { orgId, kind }, { ...body, ...confirmed }, key))
    onSaved()
  })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    save(typed)
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <div className="headline"><h2>{wording.name}</h2><span className={wording.from === orgId ? 'tag' : 'tag quiet'}>{whose(wording, orgId)}</span></div>
      <Field id="thu-tieu-de" label={words.subject} hint={words.subjectHint} value={subject} onType={(value) => setSubject(inOneLine(value))} rows={2} most={200} />
      <Field id="thu-loi" label={words.text} hint={words.textHint} value={text} onType={setText} rows={12} most={10_000} />
      <p className="muted">{words.places}: {places.map((place) => `{${place}}`).join(', ')}</p>
      {said}
      {letter && <Shown letter={letter} />}
      <div className="actions">
        <button className="button" aria-disabled={busy}>{words.save}</button>
        <button type="button" className="button second" aria-disabled={busy} onClick={preview}>{words.preview}</button>
        {wording.from === orgId && <button type="button" className="button second" aria-disabled={busy} onClick={() => save({})}>{words.reset}</button>}
      </div>
    </form>
  )
}

function Content({ orgId }: Readonly<{ orgId: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listTemplates(token, orgId)), [orgId]))
  const [kind, setKind] = useState('INVITATION')
  const [saved, setSaved] = useState(0)
  const done = () => {
    setSaved(saved + 1)
    loading.refresh()
  }
  return (
    <Loaded within of={loading} title={words.title}>
      {({ items }) => {
        const wording = items.find((one) => one.kind === kind) ?? items[0]
        return (
          <>
            <div className="field"><label className="label" htmlFor="loai-thu">{words.choose}</label><select id="loai-thu" value={wording?.kind} onChange={(event) => { setKind(event.target.value); setSaved(0) }}>{items.map((one) => <option key={one.kind} value={one.kind}>{one.name}</option>)}</select></div>
            <div role="status">{saved > 0 && <p className="note good">{words.saved}</p>}</div>
            {wording && <Editor key={`${wording.kind} ${wording.from ?? ''} ${wording.subject} ${wording.text}`} orgId={orgId} wording={wording} onSaved={done} />}
          </>
        )
      }}
    </Loaded>
  )
}

/** The words of each kind of letter, tried before they are saved. */
export default function Letters({ me }: Readonly<{ me: Me }>) {
  return <InOffice me={me} title={words.title} lead={words.lead} may={looksAfter}>{({ orgId }) => <Content orgId={orgId} />}</InOffice>
}
