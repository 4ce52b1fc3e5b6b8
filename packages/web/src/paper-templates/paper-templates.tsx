import { useCallback, useMemo, useState, type SubmitEvent } from 'react'
import { listPaperTemplates, previews, savePaperTemplate, type Template, type Text } from '../api/paper-templates.ts'
import { Field } from '../office/field.tsx'
import { FileButton } from '../office/file.tsx'
import { asMe } from '../sign-in/session.ts'
import { Field as Framed } from '../ui/field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { inOneLine } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Sections } from './sections.tsx'
import { words } from './words.vi.ts'

const kinds: Readonly<Record<string, string>> = words.kinds
const helps: Readonly<Record<string, Readonly<{ name: string; hint: string }>>> = words.texts
/** A text of one line, or of several: how many letters it may have, and how it is typed. */
const oneLine = { most: 300, rows: 2, kept: inOneLine }
const several = { most: 2000, rows: 3, kept: (text: string) => text }
const whose = ({ from }: Template, orgId: string) => (from === undefined ? words.shipped : from === orgId ? words.own : words.inherited)

/** What may be typed into a text: its own example and rule, and what the system fills in. */
function Typed({ of: { id, name, places, lines }, value, onType }: Readonly<{ of: Text; value: string; onType: (value: string) => void }>) {
  const help = helps[id]
  const { kept, ...room } = lines ? several : oneLine
  const filled = places.length === 0 ? '' : ` ${words.places(places.map((place) => `{${place}}`).join(', '))}`
  return <Field id={`loi-${id}`} label={help?.name ?? name} hint={`${help?.hint ?? ''}${filled}`} value={value} onType={(text) => onType(kept(text))} {...room} />
}

type Props = Readonly<{ orgId: string; template: Template; onSaved: () => void }>
function Editor({ orgId, template, onSaved }: Props) {
  const { kind, from, texts, sections } = template
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(texts.map(({ id, text }) => [id, text])))
  const [order, setOrder] = useState<readonly string[]>(template.order)
  const { busy, wrong, run } = useDo()
  const maker = useMemo(() => previews(kind), [kind])
  const own = { texts: Object.fromEntries(Object.entries(typed).map(([id, text]) => [id, text.normalize('NFC')])), ...(sections.length > 0 ? { sections: order } : {}) }
  const save = (body: object) => run(async (key) => {
    await asMe((token) => savePaperTemplate(token, { orgId, kind }, body, key))
    onSaved()
  })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    save(own)
  }
  return (
    <form className="card" noValidate onSubmit={submit}>
      <div className="headline"><h2>{kinds[kind] ?? kind}</h2><span className={from === orgId ? 'tag' : 'tag quiet'}>{whose(template, orgId)}</span></div>
      {texts.map((one) => <Typed key={one.id} of={one} value={typed[one.id] ?? ''} onType={(value) => setTyped({ ...typed, [one.id]: value })} />)}
      {sections.length > 0 && <Sections sections={sections} order={order} onOrder={setOrder} />}
      <Wrong words={wrong} />
      <div className="actions">
        <button className="button" aria-disabled={busy}>{words.save}</button>
        {from !== undefined && <button type="button" className="button second" aria-disabled={busy} onClick={() => save({ texts: {} })}>{words.toShipped}</button>}
        {from === orgId && <button type="button" className="button second" aria-disabled={busy} onClick={() => save({})}>{words.reset}</button>}
      </div>
      <p className="hint">{words.previewHint}</p>
      <FileButton key={JSON.stringify(own)} maker={maker} body={{ orgId, ...own }} name={words.preview} />
    </form>
  )
}

/** The words of each kind of paper of an organisation, tried before they are saved. */
export default function PaperTemplates({ id: orgId }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => listPaperTemplates(token, orgId)), [orgId]))
  const [kind, setKind] = useState('MINUTES')
  const [saved, setSaved] = useState(0)
  const done = () => {
    setSaved(saved + 1)
    loading.refresh()
  }
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Loaded within of={loading} title={words.title}>
        {({ items }) => {
          const template = items.find((one) => one.kind === kind) ?? items[0]
          return (
            <>
              <Framed id="loai-van-ban" label={words.choose} hint={words.chooseHint}>
                {(told) => <select {...told} value={template?.kind} onChange={(event) => { setKind(event.target.value); setSaved(0) }}>{items.map((one) => <option key={one.kind} value={one.kind}>{kinds[one.kind] ?? one.kind}</option>)}</select>}
              </Framed>
              <div role="status">{saved > 0 && <p className="note good">{words.saved}</p>}</div>
              {template && <Editor key={`${template.kind} ${template.from ?? ''} ${template.version ?? 0}`} orgId={orgId} template={template} onSaved={done} />}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
