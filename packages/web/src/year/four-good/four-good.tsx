import { useCallback } from 'react'
import { langOf } from '../../language/theirs.tsx'
import { decidesSomewhere } from '../roles.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getFourGood, type FourGood as List, type Judged } from '../api/four-good.ts'
import type { Room } from '../sheet/room.ts'
import { Form } from './form.tsx'
import { words } from './words.vi.ts'

const verdict = (passed: boolean | null) => (passed === null ? 'open' : passed ? 'yes' : 'no')
const colours = { yes: 'tag good', no: 'tag bad', open: 'tag quiet' }

const Side = ({ id, title, said }: Readonly<{ id: string; title: string; said: Judged | undefined }>) => (
  <section className="card" aria-labelledby={id}>
    <h3 id={id}>{title}</h3>
    {said ? (
      <>
        <p><span className={colours[verdict(said.passed)]}>{words.whole[verdict(said.passed)]}</span></p>
        <ul className="todo">{said.heads.map(({ code, label, passed, why }) => <li key={code}><span className="grow"><strong>{label}</strong><span className="muted small block" lang={langOf(why)}>{why}</span></span><span className={colours[verdict(passed)]}>{words.passed[verdict(passed)]}</span></li>)}</ul>
      </>
    ) : <p className="muted">{words.none}</p>}
  </section>
)

/** Which side the reader speaks for, if any: the cell until its superior has looked at it, or that superior. */
function mine({ leads, superior, me }: Room, { own, above }: List) {
  if (superior) return decidesSomewhere(me) ? { before: above ?? own, save: words.saveAbove } : undefined
  return leads && !above ? { before: own, save: words.saveOwn } : undefined
}

/** A cell's year against the list of a "four-good" cell: as the cell sees it, as its superior does, and what came of each head. */
export default function FourGood(room: Room) {
  const { sheet: { id } } = room
  const loading = useLoad(useCallback(() => getFourGood(id), [id]))
  return (
    <>
      <h2>{words.title}</h2>
      <p className="hint">{words.hint}</p>
      <Loaded within of={loading} title={words.title}>
        {(list) => {
          const side = mine(room, list)
          return (
            <>
              <div className="halves even"><Side id="tu-danh-gia" title={words.own} said={list.own} /><Side id="xem-xet" title={words.above} said={list.above} /></div>
              {room.leads && list.above && <p className="note">{words.closed}</p>}
              {side && <Form key={`${list.own?.at} ${list.above?.at}`} sheetId={id} list={list} before={side.before} save={side.save} again={loading.refresh} />}
              {list.citation && <p className="muted small">{words.law(list.citation.regulation)}</p>}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
