import { useState, type SubmitEvent } from 'react'
import { recordAward, type Awarding } from '../../api/registry/honours.ts'
import type { Profile } from '../../api/registry/members.ts'
import { dayText } from '../../time.ts'
import { Choices } from '../../ui/choices.tsx'
import { tidy } from '../../ui/tidy.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { badgeYears } from '../badges/rounds.ts'
import { unless } from '../parts/check.ts'
import { Faults, useFaults } from '../parts/faults.tsx'
import { SelectField, TextField, Tick } from '../parts/field.tsx'
import { words } from './words.vi.ts'

type Kind = Awarding['kind']
type Fields = Readonly<{ kind: Kind; years: string; early: boolean; title: string; on: string; decisionNo: string }>
const faultsIn = ({ kind, years, title, on, decisionNo }: Fields) => [
  unless(kind === 'OTHER' || years !== '', 'moc-huy-hieu', words.yearsMissing), unless(kind === 'BADGE' || tidy(title) !== '', 'ten-khen', words.titleMissing),
  unless(on !== '', 'ngay-khen', words.onMissing), unless(tidy(decisionNo) !== '', 'so-khen', words.decisionMissing),
]
function bodyOf({ kind, years, early, title, on, decisionNo }: Fields): Awarding {
  const given = { on, decisionNo: tidy(decisionNo) }
  return kind === 'BADGE' ? { kind, years: Number(years), ...(early ? { early } : {}), ...given } : { kind, title: tidy(title), ...given }
}

type Props = Readonly<{ person: Profile; kinds: readonly Kind[]; onDone: () => void }>
/** Writes down what somebody was given: a badge of the Party for its years, or another award; `kinds` are those the reader may enter. */
export function AddAward({ person: { id, version }, kinds, onDone }: Props) {
  const [fields, setFields] = useState<Fields>({ kind: kinds[0] ?? 'OTHER', years: '', early: false, title: '', on: dayText(Date.now()), decisionNo: '' })
  const { busy, wrong, run } = useDo()
  const faults = useFaults(faultsIn(fields))
  const set = (some: Partial<Fields>) => setFields({ ...fields, ...some })
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    if (faults.pass()) run(async (key) => {
      await recordAward(id, bodyOf(fields), { key, version })
      onDone()
    })
  }
  return (
    <details className="card help">
      <summary>{words.award}</summary>
      <form noValidate onSubmit={submit} aria-label={words.award}>
        <Faults {...faults.shown} />
        {kinds.length > 1 && <Choices id="loai-khen" legend={words.kind} hint={words.kindHint} options={kinds.map((value) => ({ value, name: words.kinds[value] }))} value={fields.kind} onChoose={(kind) => set({ kind })} />}
        {fields.kind === 'BADGE'
          ? <><SelectField id="moc-huy-hieu" label={words.years} hint={words.yearsHint} wrong={faults.of('moc-huy-hieu')} value={fields.years} onType={(years) => set({ years })} options={badgeYears.map((years) => ({ value: String(years), name: words.yearsOf(years) }))} /><Tick id="tang-som" label={words.early} value={fields.early} onTick={(early) => set({ early })} /></>
          : <TextField id="ten-khen" most={300} label={words.title} hint={words.titleHint} wrong={faults.of('ten-khen')} value={fields.title} onType={(title) => set({ title })} />}
        <TextField id="ngay-khen" kind="date" label={words.on} hint={words.onHint} wrong={faults.of('ngay-khen')} value={fields.on} onType={(on) => set({ on })} />
        <TextField id="so-khen" most={60} label={words.decision} hint={words.decisionHint} wrong={faults.of('so-khen')} value={fields.decisionNo} onType={(decisionNo) => set({ decisionNo })} />
        <Wrong words={wrong} />
        <button className="button second" aria-disabled={busy}>{words.saveAward}</button>
      </form>
    </details>
  )
}
