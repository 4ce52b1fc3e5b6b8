import { useCallback } from 'react'
import { listAdmissions, listDue, type Due, type Line } from '../../api/registry/admissions.ts'
import { dayCell } from '../../excel/day.ts'
import { Excel, type Column } from '../../excel/excel.tsx'
import { langOf } from '../../language/theirs.tsx'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { Back } from '../parts/back.tsx'
import { Capped } from '../parts/capped.tsx'
import { loadTree, scopeOf, type Tree } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { stateText } from './state.ts'
import { words } from './words.vi.ts'

const load = async (orgId: string) => {
  const [board, due, tree] = await Promise.all([listAdmissions(orgId), listDue(orgId), loadTree()])
  return { board, due: due.items, tree }
}

const noteOf = ({ daysInStep, returned, late }: Line) => [words.inStep(daysInStep), returned > 0 ? words.returned(returned) : '', late ? words.late : ''].filter(Boolean).join(' · ')
const columnsOf = (tree: Tree): readonly Column<Line>[] => [[words.columns.name, ({ name }) => name, 28], [words.columns.cell, ({ cellId }) => tree.node(cellId)?.name ?? '', 32], [words.columns.state, ({ state }) => stateText(state), 30], [words.columns.days, ({ daysInStep }) => daysInStep], [words.columns.note, noteOf, 40]]
const dueColumns = (tree: Tree): readonly Column<Due>[] => [[words.columns.name, ({ name }) => name, 28], [words.columns.cell, ({ cellId }) => tree.node(cellId)?.name ?? '', 32], [words.columns.due, ({ dueOn }) => dayCell(dueOn)], [words.columns.what, ({ sentence }) => sentence, 70]]
const Item = ({ line, tree }: Readonly<{ line: Line; tree: Tree }>) => (
  <li><Link className="person" to={`/ket-nap/${line.id}/ho-so`}><span><strong>{line.name}</strong><span className="muted small">{tree.node(line.cellId)?.name} · {noteOf(line)}</span><span><span className={line.late ? 'tag bad' : 'tag'}>{stateText(line.state)}</span></span></span></Link></li>
)

const Terms = ({ due, tree }: Readonly<{ due: readonly Due[]; tree: Tree }>) => (
  <section className="card" aria-labelledby="thoi-han">
    <h2 id="thoi-han">{words.due}</h2>
    {due.length === 0 && <p className="muted">{words.noDue}</p>}
    <Capped items={due}>{(shown) => <ul className="todo">{shown.map(({ memberId, sentence, overdue }) => <li key={`${memberId} ${sentence}`}><Link className="row" to={`/dang-vien/${memberId}`}><span lang={langOf(sentence)}>{sentence}</span></Link>{overdue && <span className="tag bad">{words.overdue}</span>}</li>)}</ul>}</Capped>
    {due.length > 0 && <Excel name={words.due} columns={dueColumns(tree)} rows={() => due} />}
  </section>
)

/** Everybody on the way into the Party, the longest waiting first, and the terms that run. */
export default function Admissions({ me }: Readonly<{ me: Me }>) {
  const orgId = scopeOf(me)
  const loading = useLoad(useCallback(() => load(orgId), [orgId]))
  return (
    <>
      <Back to="/dang-vien" words={roomWords.backToPeople} />
      <h1>{words.title}</h1>
      <Loaded within of={loading} title={words.title}>
        {({ board: { items, steps }, due, tree }) => (
          <>
            {items.length === 0 && <div className="card"><p><strong>{words.none}</strong></p><p className="muted">{words.noneHint}</p><Link className="button" to="/dang-vien/them">{words.add}</Link></div>}
            {steps.length > 0 && <section className="card" aria-labelledby="buoc"><h2 id="buoc">{words.steps}</h2><ul className="todo">{steps.map(({ state, count, longestDays }) => <li key={state}><span>{stateText(state)}</span><span className="muted">{words.count(count, longestDays)}</span></li>)}</ul></section>}
            <Capped items={items}>{(shown) => <ul className="people">{shown.map((line) => <Item key={line.id} line={line} tree={tree} />)}</ul>}</Capped>
            {items.length > 0 && <Excel name={words.title} columns={columnsOf(tree)} rows={() => items} />}
            <Terms due={due} tree={tree} />
          </>
        )}
      </Loaded>
    </>
  )
}
