import { useCallback } from 'react'
import { langOf } from '../../language/theirs.tsx'
import { percentText } from '../../percent.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { Rated } from '../api/classes.ts'
import { getFairness, type Lens } from '../api/figures.ts'
import { Spread } from '../ui/spread.tsx'
import { grades } from '../words.vi.ts'
import { words } from './words.vi.ts'

const text = words.fairness
const Respect = ({ of: { respect, name, groups } }: Readonly<{ of: Lens['respects'][number] }>) => (
  <section className="card">
    <h3 id={`theo-${respect}`}>{name}</h3>
    <div className="scroll" role="region" aria-labelledby={`theo-${respect}`} tabIndex={0}>
      <table>
        <thead><tr><th scope="col">{text.group}</th><th scope="col">{text.people}</th>{Rated.options.map((grade) => <th scope="col" key={grade}>{grades[grade]}</th>)}</tr></thead>
        <tbody>{groups.map(({ key, name: group, whole, classes }) => <tr key={key}><th scope="row">{group}</th><td>{whole}</td>{classes.map((one) => <td key={one.class}>{one.count}<span className="muted small block">{percentText(one.share)}</span></td>)}</tr>)}</tbody>
      </table>
    </div>
  </section>
)

/** How classes are spread over groups of people: it describes, names nobody and shows no group below five. */
export default function Fairness({ year, orgId }: Readonly<{ year: number; orgId: string }>) {
  const loading = useLoad(useCallback(() => getFairness(year, orgId), [year, orgId]))
  return (
    <>
      <h2>{text.title}</h2>
      <Loaded within of={loading} title={text.title}>
        {({ whole, open, classes, note, flags, respects }) => (
          <>
            <section className="card"><p>{text.whole(whole, open)}</p>{classes && <Spread label={text.title} parts={classes} />}<p className="muted">{note}</p></section>
            {flags.length > 0 && <section className="note" aria-labelledby="xem-ky"><h3 id="xem-ky">{text.flags}</h3><ul>{flags.map(({ sentence }) => <li key={sentence} lang={langOf(sentence)}>{sentence}</li>)}</ul></section>}
            {respects.map((one) => (one.groups.length > 0 ? <Respect key={one.respect} of={one} /> : one.note !== undefined && <p key={one.respect} className="hint" lang={langOf(one.note)}>{one.name}: {one.note}</p>))}
          </>
        )}
      </Loaded>
    </>
  )
}
