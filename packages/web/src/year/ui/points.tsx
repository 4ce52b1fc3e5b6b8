import { useCallback, useState } from 'react'
import { langOf } from '../../language/theirs.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getPack, type Item, type Pack } from '../api/packs.ts'
import type { Judgement } from '../api/records.ts'
import { words } from '../collective/words.vi.ts'
import { Count } from './field.tsx'
import { Grade } from './grade.tsx'
import { Trouble } from './trouble.tsx'
import { useAct } from './use-act.ts'

type Entered = Readonly<Record<string, number>>
/** What the rules make of points, with every reason. */
export const Judged = ({ of: { score, max, proposedClass, why, conditions, outdated } }: Readonly<{ of: Judgement }>) => (
  <div className="judged">
    {outdated && <p className="note bad"><strong>{words.recheck}.</strong> {outdated.why} {words.recheckWays}</p>}
    <p className="headline"><span className="big">{words.scored(score, max)}</span><span>{words.proposes}: <Grade of={proposedClass} /></span></p>
    <ul>{[...why, ...conditions.filter(({ met }) => met !== true).map((one) => one.why)].filter((one, at, all) => all.indexOf(one) === at).map((one) => <li key={one} lang={langOf(one)}>{one}</li>)}</ul>
  </div>
)

const numbersIn = (points: Judgement['points'] | undefined): Entered => Object.fromEntries(Object.entries(points ?? {}).flatMap(([code, value]) => (typeof value === 'number' ? [[code, value] as const] : [])))
type Save = (points: Entered, key: string) => Promise<unknown>
function Form({ items, judged, save, again }: Readonly<{ items: readonly Item[]; judged: Judgement | undefined; save: Save; again: () => void }>) {
  const [points, setPoints] = useState<Entered>(numbersIn(judged?.points))
  const acting = useAct()
  const press = () => acting.act(async (key) => {
    await save(points, key)
    again()
  })
  return (
    <>
      <p className="hint">{words.pointsHint}</p>
      {items.map(({ code, label, max }) => <Count key={code} id={`diem-${code}`} label={label} hint={words.most(max)} most={max} value={points[code] ?? 0} onCount={(value) => setPoints({ ...points, [code]: value })} />)}
      <Trouble of={acting} />
      <button type="button" className="button second" aria-disabled={acting.busy} onClick={press}>{words.save}</button>
    </>
  )
}

type Props = Readonly<{ rulePackId: string; sheetOf: (pack: Pack) => Pack['points']; judged: Judgement | undefined; save: Save | undefined; again: () => void }>
/** Points by the criteria of the year's rules, and what the rules make of them; the form only for those who may give points. */
export function Points({ rulePackId, sheetOf, judged, save, again }: Props) {
  const loading = useLoad(useCallback(() => getPack(rulePackId), [rulePackId]))
  return (
    <section className="card" aria-labelledby="diem">
      <h3 id="diem">{words.points}</h3>
      {judged && <Judged of={judged} />}
      {save && <Loaded within of={loading} title={words.points}>{(pack) => { const sheet = sheetOf(pack); return sheet ? <Form items={sheet.rules.items} judged={judged} save={save} again={again} /> : <p className="muted">{words.noPoints}</p> }}</Loaded>}
    </section>
  )
}
