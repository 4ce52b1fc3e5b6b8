import { percentText } from '../../percent.ts'
import { dateText } from '../../time.ts'
import type { Year } from './load.ts'
import { SourceLine } from './contest.tsx'
import { sourcesOf } from './sources.ts'
import { words } from './words.vi.ts'

const facts = words.facts
const named = (names: Readonly<Record<string, string>>, code: string) => names[code] ?? code

function figuresOf({ dossier: { attendance, turns, study, tasks, awards, residence } }: Year) {
  const rows: [string, string][] = []
  if (attendance.owed > 0) rows.push([facts.attendance, `${facts.attended(attendance.present, attendance.owed)} (${percentText(attendance.percentage)}), ${facts.absent(attendance.excused, attendance.unexcused)}`])
  if (attendance.owed > 0) rows.push([facts.turns, facts.turned(turns.count)])
  if (study.owed > 0) rows.push([facts.study, facts.attended(study.present, study.owed)])
  if (tasks.given > 0) rows.push([facts.tasks, `${facts.done(tasks.done, tasks.given)}, ${facts.inTime(tasks.inTime)}`])
  for (const { award, on } of awards) rows.push([facts.awards, `${named(facts.awardNames, award)}, ${dateText(on)}`])
  for (const { standing, on } of residence) rows.push([facts.residence, `${named(facts.standings, standing)}, ${dateText(on)}`])
  return rows
}

function Said({ year: { dossier: { comment, opinions = [] } } }: Readonly<{ year: Year }>) {
  if (comment === undefined && opinions.length === 0) return null
  return (
    <section className="card">
      {comment !== undefined && <><h3>{facts.comment}</h3><p className="paper">{comment}</p></>}
      {opinions.length > 0 && <h3>{facts.opinions}</h3>}
      {opinions.map(({ from, text, receivedOn, late }, index) => <p key={index}><strong>{from}</strong>, {dateText(receivedOn)}{late && ` (${facts.late})`}: {text}</p>)}
    </section>
  )
}

type Props = Readonly<{ year: Year; again: () => void; mine: boolean }>
/** What the year says of a member; each figure opens what it is counted from, and their own they may contest. */
export function Facts({ year, again, mine }: Props) {
  const figures = figuresOf(year)
  const sources = sourcesOf(year.dossier, year.names)
  return (
    <>
      <section className="card" aria-labelledby="so-lieu">
        <h2 id="so-lieu" className={mine ? 'unseen' : undefined}>{facts.title}</h2>
        {figures.length === 0 ? <p className="muted">{facts.none}</p> : <dl className="facts">{figures.flatMap(([name, value], index) => [<dt key={index}>{name}</dt>, <dd key={`${index}=`}>{value}</dd>])}</dl>}
        {sources.length > 0 && (
          <details className="help">
            <summary>{facts.sources}</summary>
            <ul className="todo">{sources.map((source) => <SourceLine key={source.id} id={year.dossier.id} source={source} again={again} mine={mine} />)}</ul>
          </details>
        )}
      </section>
      <Said year={year} />
    </>
  )
}
