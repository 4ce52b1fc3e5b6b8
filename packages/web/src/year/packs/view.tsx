import { useCallback, useState } from 'react'
import { dateText } from '../../time.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getPack, listPacks, type Pack } from '../api/packs.ts'
import { Choose } from '../ui/field.tsx'
import { Back, Help } from '../ui/help.tsx'
import { differencesBetween, linesOf, type Said } from './lines.ts'
import { packName } from './list.tsx'
import { words } from './words.vi.ts'

const Part = ({ name, lines }: Readonly<{ name: string; lines: readonly Said[] }>) => (
  <details className="help" open={name === words.bands}>
    <summary>{name} ({lines.length})</summary>
    <ul className="todo">{lines.map(({ what, says }, at) => <li key={at}><span className="grow">{what !== name && what}{what === name && says}</span>{what !== name && says !== '' && <span className="muted">{says}</span>}</li>)}</ul>
  </details>
)

function Compared({ here, there }: Readonly<{ here: Pack; there: Pack }>) {
  const all = differencesBetween(here, there)
  if (all.length === 0) return <p className="note good">{words.same}</p>
  return (
    <div className="scroll" role="region" aria-label={words.compare} tabIndex={0}>
      <table className="words">
        <thead><tr><th scope="col">{words.what}</th><th scope="col">{words.here}</th><th scope="col">{words.there}</th></tr></thead>
        <tbody>{all.map(({ part, what, here: a, there: b }) => <tr key={`${part} ${what}`}><th scope="row"><span className="muted small block">{part}</span>{what !== part && what}</th><td>{a ?? words.absent}</td><td>{b ?? words.absent}</td></tr>)}</tbody>
      </table>
    </div>
  )
}

function Compare({ pack, others }: Readonly<{ pack: Pack; others: readonly Pack[] }>) {
  const [id, setId] = useState('')
  const there = others.find((one) => one.id === id)
  return (
    <section className="card" aria-labelledby="so">
      <h2 id="so">{words.compare}</h2>
      <Choose id="bo-kia" label={words.choose} value={id} options={[{ value: '', name: words.choose }, ...others.filter((one) => one.id !== pack.id).map((one) => ({ value: one.id, name: `${packName(one)}, ${words.from(dateText(one.validFrom))}` }))]} onChoose={setId} />
      {there && <Compared here={pack} there={there} />}
    </section>
  )
}

/** One pack, part by part with what it rests on, and held against another. */
export default function View({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(async () => {
    const [pack, others] = await Promise.all([getPack(id), listPacks()])
    return { pack, others }
  }, [id]))
  return (
    <>
      <Back to="/quy-dinh" name={words.back} />
      <Loaded of={loading} title={words.title}>
        {({ pack, others }) => (
          <>
            <h1>{packName(pack)}</h1>
            <p className="muted">{words.from(dateText(pack.validFrom))}. {words.law(pack.citation.regulation, pack.citation.article)}</p>
            {pack.digest !== undefined && <p className="muted small">{words.digest} <span className="code">{pack.digest}</span></p>}
            {pack.changed && <p className="note bad" role="alert">{words.changed}</p>}
            <section className="card">{[...Map.groupBy(linesOf(pack), ({ part }) => part)].map(([name, lines]) => <Part key={name} name={name} lines={lines} />)}</section>
            <Compare pack={pack} others={others} />
          </>
        )}
      </Loaded>
      <Help says={words.helps} />
    </>
  )
}
