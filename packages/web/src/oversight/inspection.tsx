import { concludeInspection, reportRemedy, type Inspection as Known, type Remedy } from '../api/oversight.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Say } from './say.tsx'
import { words } from './words.vi.ts'

const conclude = { open: words.conclude, hint: words.concludeHint, missing: words.concludeMissing, save: words.saveConclusion, most: 5000 }
const report = { open: words.report, hint: words.reportHint, missing: words.reportMissing, save: words.sendReport, most: 2000 }

function stateOf({ status, late = false, settled = false }: Known): keyof typeof words.states {
  if (status === 'PLANNED') return late ? 'late' : 'planned'
  return settled ? 'settled' : 'concluded'
}
const colours = { planned: 'tag', late: 'tag bad', settled: 'tag good', concluded: 'tag' } as const

function standOf({ reportedOn, acceptedOn, overdue = false }: Remedy): keyof typeof words.remedy {
  if (acceptedOn !== undefined) return 'accepted'
  if (reportedOn !== undefined) return 'reported'
  return overdue ? 'overdue' : 'waiting'
}
const looks = { accepted: 'tag good', reported: 'tag', overdue: 'tag bad', waiting: 'tag' } as const

const Mended = ({ id, remedy, again }: Readonly<{ id: string; remedy: Remedy; again: () => void }>) => (
  <li>
    <span className="grow">{remedy.text}<br /><span className="muted small">{words.due(dateText(remedy.dueOn))}{remedy.report !== undefined && <> · {remedy.report}</>}</span></span>
    <span className={looks[standOf(remedy)]}>{words.remedy[standOf(remedy)]}</span>
    {remedy.reportedOn === undefined && <Say id={`bc-${id}-${remedy.id}`} asks={{ ...report, of: remedy.text }} send={(text, key) => asMe((token) => reportRemedy(token, { id, remedyId: remedy.id }, text, key))} onDone={again} />}
  </li>
)

/** One inspection: what it looks at, what came of it, and what the cell owes it. */
export function Inspection({ one, again }: Readonly<{ one: Known; again: () => void }>) {
  const { id, kind, title, topics, fromOn, toOn, status, conclusion, remedies } = one
  return (
    <li>
      <span className="grow"><strong>{title}</strong><br /><span className="muted small">{[words.kinds[kind], ...topics.map((topic) => words.topics[topic]), words.from(dateText(fromOn), dateText(toOn))].join(' · ')}</span></span>
      <span className={colours[stateOf(one)]}>{words.states[stateOf(one)]}</span>
      {conclusion !== undefined && <div className="wholeline"><h3>{words.conclusion}</h3><p className="paper">{conclusion}</p></div>}
      {remedies.length > 0 && <div className="wholeline"><h3>{words.remedies}</h3><ul className="todo">{remedies.map((remedy) => <Mended key={remedy.id} id={id} remedy={remedy} again={again} />)}</ul></div>}
      {status === 'PLANNED' && kind === 'SELF_INSPECTION' && <Say id={`kl-${id}`} asks={{ ...conclude, of: title }} send={(text, key, confirmed) => asMe((token) => concludeInspection(token, id, { conclusion: text, ...confirmed }, key))} onDone={again} />}
    </li>
  )
}
