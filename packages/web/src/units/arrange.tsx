import { useCallback, useState, type SubmitEvent } from 'react'
import { changeUnits, getCoverage, getVersion, type Coverage } from '../api/registry/units.ts'
import { AreaField, SelectField } from '../registry/parts/field.tsx'
import { Loaded } from '../ui/loaded.tsx'
import { tidy } from '../ui/tidy.ts'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { People } from './people.tsx'
import { words } from './words.vi.ts'

type Known = Readonly<{ cellId: string; version: number; coverage: Coverage; onDone: () => void }>
const listed = (typed: string) => [...new Set(typed.split('\n').map(tidy).filter((line) => line !== ''))]

function Names({ cellId, version, coverage, onDone }: Known) {
  const [typed, setTyped] = useState(coverage.units.map(({ unit }) => unit).join('\n'))
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run(async (key) => {
      await changeUnits(cellId, { units: listed(typed) }, { key, version })
      onDone()
    })
  }
  return (
    <form noValidate onSubmit={submit} aria-label={words.names}>
      <AreaField id="ten-don-vi" most={5000} label={words.names} hint={words.namesHint} value={typed} onType={setTyped} />
      <Wrong words={wrong} />
      <button className="button second" aria-disabled={busy}>{words.saveNames}</button>
    </form>
  )
}

function Answering({ cellId, version, coverage, onDone }: Known) {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() => Object.fromEntries(coverage.units.map(({ unit, memberIds: [first = ''] }) => [unit, first])))
  const { busy, wrong, run } = useDo()
  function submit(event: SubmitEvent): void {
    event.preventDefault()
    run(async (key) => {
      await changeUnits(cellId, { coverage: Object.entries(chosen).flatMap(([unit, memberId]) => (memberId === '' ? [] : [{ unit, memberId }])) }, { key, version })
      onDone()
    })
  }
  const committee = [{ value: '', name: words.whole }, ...coverage.committee.map(({ memberId, name }) => ({ value: memberId, name }))]
  return (
    <form noValidate onSubmit={submit} aria-label={words.answering}>
      <h3>{words.answering}</h3>
      <p className="hint">{words.answeringHint}</p>
      {coverage.units.map(({ unit }, index) => <SelectField key={unit} id={`phu-trach-${index}`} label={unit} options={committee} value={chosen[unit] ?? ''} onType={(memberId) => setChosen({ ...chosen, [unit]: memberId })} />)}
      <Wrong words={wrong} />
      <button className="button second" aria-disabled={busy}>{words.saveAnswering}</button>
    </form>
  )
}

const load = async (cellId: string) => {
  const [version, coverage] = await Promise.all([getVersion(cellId), getCoverage(cellId)])
  return { version, coverage }
}

/** Names a joint cell's units (the office), says who of its committee answers for which and of which unit each member is (its leaders too). */
export function Arrange({ cellId, names, onDone }: Readonly<{ cellId: string; names: boolean; onDone: () => void }>) {
  const loading = useLoad(useCallback(() => load(cellId), [cellId]))
  const done = () => {
    loading.refresh()
    onDone()
  }
  return (
    <section className="card noprint" aria-labelledby="xep-don-vi">
      <h2 id="xep-don-vi">{words.arrange}</h2>
      <Loaded of={loading} title={words.arrange} within>
        {(known) => (
          <div key={known.version}>
            {names ? <Names cellId={cellId} {...known} onDone={done} /> : known.coverage.units.length === 0 && <p>{words.noUnits}</p>}
            {known.coverage.units.length > 0 && <Answering cellId={cellId} {...known} onDone={done} />}
            {known.coverage.units.length > 0 && <People cellId={cellId} units={known.coverage.units.map(({ unit }) => unit)} onDone={onDone} />}
          </div>
        )}
      </Loaded>
    </section>
  )
}
