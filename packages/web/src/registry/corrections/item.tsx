import { useState } from 'react'
import { decideCorrection, type Correction } from '../../api/registry/corrections.ts'
import { Link } from '../../router/link.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { dayText, fieldText, valueText } from '../codes.vi.ts'
import { unless } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { AreaField } from '../parts/field.tsx'
import { words } from './words.vi.ts'

const colours = { PROPOSED: 'tag', ACCEPTED: 'tag good', REFUSED: 'tag quiet' } as const
const border = { PROPOSED: 'HELD', ACCEPTED: 'NEW', REFUSED: '' } as const

const Changes = ({ correction: { changes, was = {} } }: Readonly<{ correction: Correction }>) => (
  <dl className="facts">
    {Object.entries(changes).flatMap(([field, value]) => (typeof value === 'string' ? [<dt key={field}>{fieldText(field)}</dt>, <dd key={`${field}=`}>{typeof was[field] === 'string' && <><span className="from">{valueText(field, was[field])}</span> </>}<strong>{valueText(field, value)}</strong></dd>] : []))}
  </dl>
)

function Answer({ id, again }: Readonly<{ id: string; again: () => void }>) {
  const [reason, setReason] = useState('')
  const { busy, wrong, run } = useDo()
  const faults = useFaults([unless(tidy(reason) !== '', `ly-do-${id}`, words.refuseMissing)])
  const decide = (body: Parameters<typeof decideCorrection>[1]) => run(async (key) => {
    await decideCorrection(id, body, key)
    again()
  })
  return (
    <>
      <p><button type="button" className="button" aria-disabled={busy} onClick={() => decide({ decision: 'ACCEPT' })}>{words.accept}</button></p>
      <details className="help">
        <summary>{words.refuse}</summary>
        <Faults {...faults.shown} />
        <AreaField id={`ly-do-${id}`} most={1000} label={words.refuseWhy} hint={words.refuseHint} wrong={faults.of(`ly-do-${id}`)} value={reason} onType={setReason} />
        <button type="button" className="button second" aria-disabled={busy} onClick={() => { if (faults.pass()) decide({ decision: 'REFUSE', reason: tidy(reason) }) }}>{words.refuse}</button>
      </details>
      <Wrong words={wrong} />
    </>
  )
}

type May = Readonly<{ decides: boolean; isOwn: boolean }>
/** The ways to give an answer, for whoever may; nobody answers their own. */
function Open({ id, may, again }: Readonly<{ id: string; may: May; again: () => void }>) {
  if (!may.decides) return null
  return may.isOwn ? <p className="muted">{words.own}</p> : <Answer id={id} again={again} />
}
const waited = ({ state, dueOn, overdue, ageDays }: Correction) => [words.age(ageDays), state === 'PROPOSED' ? words.due(dayText(dueOn) ?? '', overdue) : ''].filter(Boolean).join(', ')

/** One wish: whose, what would become what, why, and by when it is to be answered; with the answer, or the ways to give one. */
export function Item({ correction, name, may, again }: Readonly<{ correction: Correction; name: string; may: May; again: () => void }>) {
  const { id, memberId, state, why, overdue, decided } = correction
  return (
    <li className={border[state]}>
      <div className="headline"><h2>{name}</h2><span className={overdue ? 'tag bad' : colours[state]}>{words.states[state]}</span></div>
      <p className="muted small">{waited(correction)}</p>
      <Changes correction={correction} />
      <p><span className="muted">{words.why}: </span>{why}</p>
      {decided?.reason !== undefined && <p>{words.refused(decided.reason)}</p>}
      {state === 'PROPOSED' && <Open id={id} may={may} again={again} />}
      {may.decides && <p><Link className="tall" to={`/dang-vien/${memberId}`}>{words.record}</Link></p>}
    </li>
  )
}
