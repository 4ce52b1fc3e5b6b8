import { useState, type SubmitEvent } from 'react'
import { planInspection, Topic } from '../api/oversight.ts'
import { Tick } from '../office/tick.tsx'
import { useGuarded } from '../office/use-guarded.tsx'
import { TextField } from '../registry/parts/field.tsx'
import { asMe } from '../sign-in/session.ts'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

const empty = { title: '', fromOn: '', toOn: '' }

/** A cell plans to inspect itself. */
export function Plan({ cellId, onDone }: Readonly<{ cellId: string; onDone: () => void }>) {
  const [typed, setTyped] = useState(empty)
  const [topics, setTopics] = useState<readonly Topic[]>([])
  const [missing, setMissing] = useState(false)
  const { busy, said, send } = useGuarded()
  const put = (field: keyof typeof empty) => (value: string) => setTyped({ ...typed, [field]: value })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    const plan = { ...typed, title: tidy(typed.title) }
    const lacks = topics.length === 0 || Object.values(plan).includes('')
    setMissing(lacks)
    if (!lacks) send(async (key, confirmed) => {
      await asMe((token) => planInspection(token, { ...plan, orgId: cellId, subjectOrgId: cellId, kind: 'SELF_INSPECTION', topics, ...confirmed }, key))
      onDone()
    })
  }
  return (
    <details className="help">
      <summary>{words.plan}</summary>
      <form className="card" noValidate onSubmit={submit} aria-label={words.plan}>
        <TextField id="kt-ten" label={words.name} hint={words.nameHint} most={300} value={typed.title} onType={put('title')} />
        <fieldset><legend>{words.about}</legend><div className="choices">{Topic.options.map((topic) => <Tick key={topic} name={words.topics[topic]} on={topics.includes(topic)} onChange={(on) => setTopics(on ? [...topics, topic] : topics.filter((one) => one !== topic))} />)}</div></fieldset>
        <div className="pair">
          <TextField id="kt-tu" kind="date" label={words.fromOn} hint={words.fromHint} value={typed.fromOn} onType={put('fromOn')} />
          <TextField id="kt-den" kind="date" label={words.toOn} hint={words.toHint} value={typed.toOn} onType={put('toOn')} />
        </div>
        {missing ? <Wrong words={words.missing} /> : said}
        <button className="button" aria-disabled={busy}>{words.save}</button>
      </form>
    </details>
  )
}
