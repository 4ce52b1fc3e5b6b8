import { useCallback, useState } from 'react'
import { getDirective, getDirectiveBoard, type DirectiveBoard, type Sent } from '../api/directives.ts'
import { Excel, type Column } from '../excel/excel.tsx'
import type { Me } from '../me/me.ts'
import { sendsFor } from '../me/rights.ts'
import { Some } from '../office/some.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Amend, Recall } from './change.tsx'
import { words } from './words.vi.ts'

const dayOr = (day: string | null) => (day === null ? words.no : dateText(day))
const keys = ['cells', 'seen', 'scheduled', 'discussed', 'resolved', 'late'] as const

const columns: readonly Column<DirectiveBoard['cells'][number]>[] = [
  [words.cell, ({ name }) => name, 32], [words.seen, ({ seenOn }) => dayOr(seenOn)], [words.scheduled, ({ meetingId }) => (meetingId === null ? words.no : words.yes)], [words.discussed, ({ late, discussedOn }) => (late ? words.late : dayOr(discussedOn))],
  [words.resolved, ({ resolution }) => resolution ?? words.no], [words.given, ({ tasks }) => tasks], [words.tasks, ({ tasksDone }) => tasksDone],
]

const Cells = ({ board: { cells, totals } }: Readonly<{ board: DirectiveBoard }>) => (
  <section className="card">
    <h2 id="thuc-hien">{words.board}</h2>
    <dl className="facts">{keys.flatMap((key) => [<dt key={key}>{words.totals[key]}</dt>, <dd className="strong" key={`${key}=`}>{totals[key]}</dd>])}</dl>
    <Some id="tim-thuc-hien" of={cells} nameOf={({ name }) => name}>
      {(some) => (
        <div className="scroll" role="region" aria-labelledby="thuc-hien" tabIndex={0}>
          <table>
            <thead><tr><th scope="col">{words.cell}</th><th scope="col">{words.seen}</th><th scope="col">{words.scheduled}</th><th scope="col">{words.discussed}</th><th scope="col">{words.resolved}</th><th scope="col">{words.tasks}</th></tr></thead>
            <tbody>{some.map((row) => <tr key={row.cellId}><th scope="row"><Link className="row" to={`/to-chuc/${row.cellId}`}>{row.name}</Link></th><td>{dayOr(row.seenOn)}</td><td>{row.meetingId === null ? words.no : words.yes}</td><td className={row.late ? 'none' : row.discussedOn === null ? '' : 'held'}>{row.late ? words.late : dayOr(row.discussedOn)}</td><td>{row.resolution ?? words.no}</td><td>{row.tasksDone}/{row.tasks}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </Some>
    <Excel name={words.board} columns={columns} rows={() => cells} />
  </section>
)

function Acts({ directive, again }: Readonly<{ directive: Sent; again: () => void }>) {
  const [open, setOpen] = useState<'amend' | 'recall'>()
  const done = () => {
    setOpen(undefined)
    again()
  }
  const act = (what: 'amend' | 'recall') => <button type="button" className="button second" aria-expanded={open === what} onClick={() => setOpen(open === what ? undefined : what)}>{words[what]}</button>
  return (
    <section className="card noprint" aria-label={words.amend}>
      <div className="actions">{act('amend')}{act('recall')}</div>
      {open === 'amend' && <Amend directive={directive} onDone={done} />}
      {open === 'recall' && <Recall directive={directive} onDone={done} />}
    </section>
  )
}

async function load(id: string) {
  const [directive, board] = await Promise.all([asMe((token) => getDirective(token, id)), asMe((token) => getDirectiveBoard(token, id))])
  return { directive, board }
}

/** One directive, and what every cell made of it. */
export default function Directive({ me, id }: Readonly<{ me: Me; id: string }>) {
  const loading = useLoad(useCallback(() => load(id), [id]))
  return (
    <>
      <p className="noprint"><Link className="tall" to="/chi-dao">{words.back}</Link></p>
      <Loaded of={loading} title={words.title}>
        {({ directive, board }) => (
          <>
            <div className="headline"><h1>{directive.title}</h1><span className="tag">{directive.status === 'SENT' ? words.inForce : words.recalled}</span></div>
            <section className="card"><p>{directive.question}</p><p className="muted">{words.sentOn(dateText(directive.sentOn))} · {words.dueOn(dateText(directive.dueOn))}{directive.reason !== undefined && <> · {directive.reason}</>}</p></section>
            {directive.status === 'SENT' && sendsFor(me, [directive.orgId]) && <Acts directive={directive} again={loading.refresh} />}
            <Cells board={board} />
          </>
        )}
      </Loaded>
    </>
  )
}
