import { useCallback, useState } from 'react'
import { linksAt, type Link } from '../../api/registry/residence.ts'
import { dayCell } from '../../excel/day.ts'
import { Excel, type Column } from '../../excel/excel.tsx'
import { leads, type Me } from '../../me/me.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { dayText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { Capped } from '../parts/capped.tsx'
import { Good } from '../parts/good.tsx'
import { roomWords } from '../words.vi.ts'
import { Comment } from './comment.tsx'
import { words } from './words.vi.ts'

const columns: readonly Column<Link>[] = [
  [words.columns.name, ({ memberName }) => memberName, 28], [words.columns.from, ({ from }) => dayCell(from)], [words.columns.to, ({ to }) => dayCell(to)],
  [words.columns.letter, ({ letterNo = '' }) => letterNo], [words.columns.years, ({ commentedYears }) => commentedYears.join(', ')], [words.columns.exempt, ({ isExempt }) => (isExempt ? words.yes : '')],
]

function Neighbour({ link, again }: Readonly<{ link: Link; again: () => void }>) {
  const [open, setOpen] = useState(false)
  const [done, setDone] = useState(false)
  const sent = () => {
    setOpen(false)
    setDone(true)
    again()
  }
  const { memberName, from, to, isExempt, commentedYears } = link
  return (
    <li>
      <span className="grow"><strong>{memberName}</strong><br /><span className="muted small">{words.term(dayText(from) ?? '', dayText(to))} · {isExempt ? words.exempt : words.commented(commentedYears)}</span></span>
      {!isExempt && <button type="button" className="button second" aria-expanded={open} aria-label={words.comment(memberName)} onClick={() => setOpen(!open)}>{words.write}</button>}
      {done && <div className="wholeline"><Good><p>{words.sent}</p></Good></div>}
      {open && <div className="wholeline"><Comment link={link} onDone={sent} /></div>}
    </li>
  )
}

/** A cell's second population: members of other cells who live where it is, and its yearly word on each (213-QĐ/TW). */
export default function Neighbours({ me }: Readonly<{ me: Me }>) {
  const { cellId = '' } = me
  const may = leads(me)
  const loading = useLoad(useCallback(() => (may ? linksAt(cellId) : Promise.resolve({ items: [] })), [cellId, may]))
  if (!may) return <><h1>{words.title}</h1><p className="note">{words.notYours}</p></>
  return (
    <>
      <Back to="/dang-vien" words={roomWords.backToPeople} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Loaded within of={loading} title={words.title}>
        {({ items }) => (items.length === 0 ? <p className="card">{words.empty}</p> : (
          <section className="card" aria-label={words.title}>
            <p className="muted">{words.count(items.filter(({ to }) => to === undefined).length)}</p>
            <Capped items={items}>{(shown) => <ul className="todo">{shown.map((link) => <Neighbour key={link.id} link={link} again={loading.refresh} />)}</ul>}</Capped>
            <Excel name={words.title} columns={columns} rows={() => items} />
          </section>
        ))}
      </Loaded>
    </>
  )
}
