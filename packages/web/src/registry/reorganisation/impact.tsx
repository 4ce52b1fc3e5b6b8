import { useState } from 'react'
import { locale } from '../../formats.vi.ts'
import type { Impact } from '../../api/registry/reorganisations.ts'
import { langOf } from '../../language/theirs.tsx'
import { dayText as civilDay } from '../../time.ts'
import { Wrong } from '../../ui/wrong.tsx'
import { dayText } from '../codes.vi.ts'
import { Tick } from '../parts/field.tsx'
import type { Tree } from '../rights.ts'
import { words } from './words.vi.ts'

const figures = ['members', 'cells', 'roles', 'drafts'] as const
const route = (names: readonly string[] | null, none: string) => (names === null ? none : names.join(' › '))

const Places = ({ organisations }: Pick<Impact, 'organisations'>) => (
  <ul className="rows">
    {organisations.map(({ id, name, before, after }) => (
      <li key={id} className="CHANGED">
        <h3>{name}</h3>
        <dl className="facts"><dt>{words.before}</dt><dd>{route(before, words.fresh)}</dd><dt>{words.after}</dt><dd>{route(after, words.gone)}</dd></dl>
      </li>
    ))}
  </ul>
)

const Lines = ({ title, of }: Readonly<{ title: string; of: readonly string[] }>) => (of.length === 0 ? null : <section className="card" aria-label={title}><h3>{title}</h3><ul>{of.map((line) => <li key={line}>{line}</li>)}</ul></section>)

type Props = Readonly<{ impact: Impact; tree: Tree; busy: boolean; wrong: string | undefined; onAct: () => void; onBack: () => void }>
/** What a reorganisation would do, before it is done: in figures, from where to where, and what to look at first. */
export function ImpactView({ impact, tree, busy, wrong, onAct, onBack }: Props) {
  const [sure, setSure] = useState(false)
  const [tried, setTried] = useState(false)
  const { on, organisations, transfers, bases, warnings, unknown } = impact
  const nameOf = (id: string) => tree.node(id)?.name ?? organisations.find((one) => one.id === id)?.name ?? id
  const act = () => {
    setTried(true)
    if (sure) onAct()
  }
  return (
    <>
      <h2>{words.impact}</h2>
      <div className="figures dense">{figures.map((name) => <div className="card" key={name}><span>{words.figures[name]}</span><br /><span className="big">{impact[name].toLocaleString(locale)}</span></div>)}</div>
      {warnings.length > 0 && <section className="note"><p className="title">{words.warnings}</p><ul>{warnings.map((line) => <li key={line} lang={langOf(line)}>{line}</li>)}</ul></section>}
      <Places organisations={organisations} />
      <Lines title={words.movingTitle} of={transfers.map(({ from, to, members }) => words.moving(nameOf(from), nameOf(to), members))} />
      <Lines title={words.sizes} of={bases.map(({ name, before, after }) => words.size(name, [before.members, after.members], [before.cells, after.cells]))} />
      <Lines title={words.unknown} of={unknown} />
      <Tick id="da-xem" label={words.sure} value={sure} onTick={setSure} wrong={tried && !sure ? words.sureMissing : undefined} />
      <Wrong words={wrong} />
      <div className="bar"><button type="button" className="button second" onClick={onBack}>{words.change}</button><button type="button" className="button" aria-disabled={busy} onClick={act}>{on > civilDay(Date.now()) ? words.doLater(dayText(on) ?? '') : words.doNow}</button></div>
    </>
  )
}
