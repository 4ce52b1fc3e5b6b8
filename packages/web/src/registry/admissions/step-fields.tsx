import { AreaField, SelectField, TextField } from '../parts/field.tsx'
import { unless, type Fault } from '../parts/check.ts'
import { tidy } from '../../ui/tidy.ts'
import type { Step } from './path.ts'
import { words } from './words.vi.ts'

const counted = ['official', 'away', 'exemptAbsent', 'present', 'for', 'against', 'abstain'] as const
type Name = 'first' | 'second' | 'union' | 'permissionNo' | 'decisionNo' | 'reason' | (typeof counted)[number]
/** What was typed for a step; each step takes its own part of it. */
export type Typed = Readonly<Partial<Record<Name, string>>>
const said = (typed: Typed, name: Name) => tidy(typed[name] ?? '')
const filled = (typed: Typed, names: readonly Name[]) => Object.fromEntries(names.flatMap((name) => (said(typed, name) === '' ? [] : [[name, said(typed, name)]])))

type Kind = 'introducers' | 'counts' | 'decision' | 'reason' | 'nothing'
const kinds: Readonly<Record<Step, Kind>> = { INTRODUCTION: 'introducers', VOTE: 'counts', RECOGNITION_VOTE: 'counts', APPROVAL: 'decision', RECOGNITION: 'decision', CEREMONY: 'nothing', RETURN: 'reason', REFUSAL: 'reason', WITHDRAWAL: 'reason' }
const isCount = (typed: string) => /^\d{1,5}$/.test(typed)

/** What a step lacks. */
export function faultsOf(step: Step, typed: Typed): (Fault | undefined)[] {
  switch (kinds[step]) {
    case 'introducers': return [unless(said(typed, 'first') !== '', 'buoc-first', words.firstMissing)]
    case 'counts': return counted.map((name) => unless(isCount(said(typed, name)), `buoc-${name}`, words.countMissing(words.counts[name])))
    case 'decision': return [unless(said(typed, 'decisionNo') !== '', 'buoc-decisionNo', words.decisionMissing)]
    case 'reason': return [unless(said(typed, 'reason') !== '', 'buoc-reason', words.reasonMissing)]
    case 'nothing': return []
  }
}

/** What of the typed goes with a step. */
export function bodyOf(step: Step, typed: Typed): Readonly<Record<string, unknown>> {
  switch (kinds[step]) {
    case 'introducers': return { introducers: [said(typed, 'first'), said(typed, 'second')].filter(Boolean), ...filled(typed, ['union']) }
    case 'counts': return { counts: Object.fromEntries(counted.map((name) => [name, Number(said(typed, name))])), ...(step === 'VOTE' ? filled(typed, ['permissionNo']) : {}) }
    case 'decision': return filled(typed, ['decisionNo'])
    case 'reason': return filled(typed, ['reason'])
    case 'nothing': return {}
  }
}

type Props = Readonly<{ step: Step; typed: Typed; people: readonly (readonly [string, string])[]; wrong: (id: string) => string | undefined; onType: (typed: Typed) => void }>
const shared = ({ typed, wrong, onType }: Props, name: Name) => ({ id: `buoc-${name}`, value: typed[name] ?? '', wrong: wrong(`buoc-${name}`), onType: (value: string) => onType({ ...typed, [name]: value }) })

function Introducers(props: Props) {
  const options = props.people.map(([value, name]) => ({ value, name }))
  return (
    <>
      <p className="hint">{words.introducersHint}</p>
      <SelectField {...shared(props, 'first')} label={words.first} options={options} />
      <SelectField {...shared(props, 'second')} label={words.second} options={options} />
      <TextField {...shared(props, 'union')} label={words.union} hint={words.unionHint} />
    </>
  )
}
const Votes = (props: Props) => (
  <>
    <p className="hint">{words.countsHint}</p>
    <div className="pair">{counted.map((name) => <TextField key={name} {...shared(props, name)} kind="number" label={words.counts[name]} />)}</div>
    {props.step === 'VOTE' && <TextField {...shared(props, 'permissionNo')} most={60} label={words.permission} hint={words.permissionHint} />}
  </>
)

/** The fields of one step. */
export function StepFields(props: Props) {
  switch (kinds[props.step]) {
    case 'introducers': return <Introducers {...props} />
    case 'counts': return <Votes {...props} />
    case 'decision': return <TextField {...shared(props, 'decisionNo')} most={60} label={words.decision} hint={words.decisionHint} />
    case 'reason': return <AreaField {...shared(props, 'reason')} most={1000} label={words.reason} hint={words.reasonHint} />
    case 'nothing': return null
  }
}
