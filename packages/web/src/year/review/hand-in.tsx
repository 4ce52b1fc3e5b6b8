import { useEffect, useRef, useState } from 'react'
import { Link } from '../../router/link.tsx'
import { useOnline } from '../../ui/offline.tsx'
import { submitReview } from '../api/records.ts'
import { Trouble } from '../ui/trouble.tsx'
import { useAct } from '../ui/use-act.ts'
import { fullGrades, shared } from '../words.vi.ts'
import type { Writing } from '../writing/use-writing.ts'
import { names, type Name, type Parts } from './parts.ts'
import { words } from './words.vi.ts'

const pageOf: Readonly<Record<Name, number>> = { strengths: 2, defects: 3, remedies: 3, direction: 4 }
type Missing = Readonly<{ what: keyof typeof words.missing; to: string }>

const Shown = ({ parts, base }: Readonly<{ parts: Parts; base: string }>) => names.map((name) => (
  <section key={name}>
    <div className="headline"><h3>{words.fields[name].label}</h3><Link className="row" to={`${base}/${pageOf[name]}`}>{words.edit}</Link></div>
    {parts[name].trim() === '' ? <p className="muted">{words.empty}</p> : <p className="paper">{parts[name]}</p>}
  </section>
))

function Summary({ missing }: Readonly<{ missing: readonly Missing[] }>) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [missing])
  return (
    <div className="note bad" role="alert" tabIndex={-1} ref={box}>
      <p className="title">{shared.fix(missing.length)}</p>
      <ul className="links">{missing.map(({ what, to }) => <li key={what}>{to.startsWith('#') ? <a className="tall" href={to}>{words.missing[what]}</a> : <Link className="tall" to={to}>{words.missing[what]}</Link>}</li>)}</ul>
    </div>
  )
}

type Props = Readonly<{ id: string; parts: Parts; base: string; writing: Writing; onDone: () => void }>
/** The last page: everything to read once more, then one press that cannot be taken back alone. */
export function HandIn({ id, parts, base, writing, onDone }: Props) {
  const [checked, setChecked] = useState(false)
  const [missing, setMissing] = useState<readonly Missing[]>([])
  const online = useOnline()
  const acting = useAct()
  function submit(): void {
    const lacking: Missing[] = [
      ...(parts.strengths.trim() === '' ? [{ what: 'text' as const, to: `${base}/2` }] : []),
      ...(writing.written.selfClass === undefined ? [{ what: 'selfClass' as const, to: `${base}/4` }] : []),
      ...(checked ? [] : [{ what: 'check' as const, to: '#da-doc' }]),
    ]
    setMissing(lacking)
    if (lacking.length > 0) return
    acting.act(async (key) => {
      if (!(await writing.flush())) return
      await submitReview(id, key)
      onDone()
    })
  }
  return (
    <>
      {missing.length > 0 && <Summary missing={missing} />}
      <section className="card">
        <Shown parts={parts} base={base} />
        <div className="headline"><h3>{words.selfClass}</h3><Link className="row" to={`${base}/4`}>{words.edit}</Link></div>
        <p><strong>{writing.written.selfClass ? fullGrades[writing.written.selfClass] : shared.none}</strong></p>
        <label className="choice"><input id="da-doc" type="checkbox" checked={checked} onChange={(event) => setChecked(event.target.checked)} />{words.check}</label>
      </section>
      {!online && <p className="note">{words.offline}</p>}
      <Trouble of={acting} />
      <div className="bar">
        <Link className="button second" to={`${base}/4`}>{words.before}</Link>
        <button type="button" className="button" aria-disabled={acting.busy} onClick={submit}>{words.submit}</button>
      </div>
    </>
  )
}
