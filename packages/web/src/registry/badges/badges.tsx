import { useCallback, useState } from 'react'
import { listBadges, type Badge } from '../../api/registry/honours.ts'
import { dayCell } from '../../excel/day.ts'
import { Excel, type Column } from '../../excel/excel.tsx'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { dayText as today } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { dayText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { Capped } from '../parts/capped.tsx'
import { SelectField, Tick } from '../parts/field.tsx'
import { loadTree, scopeOf, type Tree } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { roundsAround } from './rounds.ts'
import { words } from './words.vi.ts'

const columnsOf = (tree: Tree): readonly Column<Badge>[] => [
  [words.columns.name, ({ name }) => name, 28], [words.columns.cell, ({ cellId }) => tree.node(cellId)?.name ?? '', 32], [words.columns.badge, ({ years }) => years, 10],
  [words.columns.reached, ({ reachedOn }) => dayCell(reachedOn)], [words.columns.age, ({ partyAge }) => partyAge, 10], [words.columns.basis, ({ basis }) => words.bases[basis], 28],
]

const load = async (orgId: string, round: string, all: boolean) => {
  const [found, tree] = await Promise.all([listBadges(orgId, round, all), loadTree()])
  return { ...found, tree }
}
type Known = Awaited<ReturnType<typeof load>>

const Candidates = ({ known: { items, counts, tree }, round }: Readonly<{ known: Known; round: string }>) => (
  items.length === 0 ? <p className="card">{words.none}</p> : (
    <section className="card" aria-label={words.title}>
      <ul className="plain">{counts.map(({ years, count }) => <li key={years}><strong>{words.total(years, count)}</strong></li>)}</ul>
      <Capped items={items}>
        {(shown) => <ul className="todo">{shown.map(({ memberId, name, cellId, years, reachedOn, basis }) => <li key={memberId}><span className="grow"><Link className="row" to={`/dang-vien/${memberId}`}>{name}</Link><br /><span className="muted small">{[tree.node(cellId)?.name, words.reached(dayText(reachedOn) ?? '')].filter(Boolean).join(' · ')}</span></span><span className={basis === 'DUE' || basis === 'POSTHUMOUS' ? 'tag good' : 'tag'}>{words.years(years)}, {words.bases[basis].toLowerCase()}</span></li>)}</ul>}
      </Capped>
      <p className="muted">{words.how}</p>
      <Excel name={`${words.title} ${dayText(round) ?? ''}`} columns={columnsOf(tree)} rows={() => items} />
    </section>
  )
)

/** Whom a round's badges of the Party are for, by years, the longest first. */
export default function Badges({ me }: Readonly<{ me: Me }>) {
  const orgId = scopeOf(me)
  const rounds = roundsAround(today(Date.now()))
  const [round, setRound] = useState(rounds[1] ?? '')
  const [all, setAll] = useState(false)
  const loading = useLoad(useCallback(() => load(orgId, round, all), [orgId, round, all]))
  return (
    <>
      <Back to="/dang-vien" words={roomWords.backToPeople} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <SelectField id="dot-trao" label={words.round} hint={words.roundHint} value={round} onType={(value) => { if (value !== '') setRound(value) }} options={rounds.map((value) => ({ value, name: dayText(value) ?? value }))} />
      <Tick id="ca-nguoi-lo" label={words.all} value={all} onTick={setAll} />
      <Loaded within of={loading} title={words.title}>{(known) => <Candidates known={known} round={round} />}</Loaded>
    </>
  )
}
