import { useCallback } from 'react'
import { getPerson, type Person as Record } from '../api/people.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Reveal } from './reveal.tsx'
import { statusText } from './text.ts'
import { words } from './words.vi.ts'

const day = (date: string | undefined) => (date === undefined ? undefined : dateText(date))
const factsOf = ({ admittedOn, officialOn, birthDate, partyAge }: Record) => [
  [words.fields.admittedOn, day(admittedOn)], [words.fields.officialOn, day(officialOn)], [words.fields.birthDate, day(birthDate)],
  [words.fields.partyAge, partyAge === undefined ? undefined : words.years(partyAge)],
] as const

function Card({ person }: Readonly<{ person: Record }>) {
  return (
    <>
      <h1>{person.name}</h1>
      <section className="card">
        <p><span className="tag good">{statusText(person.status)}</span></p>
        <dl className="facts">{factsOf(person).flatMap(([name, value]) => (value === undefined ? [] : [<dt key={name}>{name}</dt>, <dd key={`${name}=`}>{value}</dd>]))}</dl>
      </section>
      <Reveal person={person} />
    </>
  )
}

/** One record, as far as its reader may see it. */
export default function Person({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getPerson(token, id)), [id]))
  return <><p><Link className="tall" to="/dang-vien">{words.back}</Link></p><Loaded of={loading} title={words.title}>{(person) => <Card person={person} />}</Loaded></>
}
