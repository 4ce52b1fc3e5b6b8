import { useCallback, useState } from 'react'
import { getMember, masked, type PersonRecord } from '../api/membership.ts'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { dayWords } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { Reveal, type Values } from './reveal.tsx'
import { roleWords } from './roles.ts'
import { words } from './words.vi.ts'

const Line = ({ name, value }: Readonly<{ name: string; value: string | undefined }>) => (value === undefined ? null : <><dt>{name}</dt><dd>{value}</dd></>)
const day = (value: string | undefined) => value && dayWords(value)

const Life = ({ person: { birthDate, admittedOn, officialOn, partyAge, positions } }: Readonly<{ person: PersonRecord }>) => (
  <section className="card" aria-labelledby="ho-so">
    <h2 id="ho-so">{words.record}</h2>
    <dl className="facts">
      <Line name={words.birthDate} value={day(birthDate)} />
      <Line name={words.admittedOn} value={day(admittedOn)} />
      <Line name={words.officialOn} value={day(officialOn)} />
      <Line name={words.partyAge} value={partyAge === undefined ? undefined : words.years(partyAge)} />
      {positions.map(({ role, from }) => <Line key={`${role} ${from}`} name={words.positions} value={words.since(roleWords(role), dayWords(from))} />)}
    </dl>
  </section>
)

function Contact({ person }: Readonly<{ person: PersonRecord }>) {
  const [shown, setShown] = useState<Values>()
  const [asking, setAsking] = useState(false)
  const show = (values: Values) => {
    setShown(values)
    setAsking(false)
  }
  return (
    <section className="card" aria-labelledby="lien-lac">
      <h2 id="lien-lac">{words.contact}</h2>
      {!shown && <p className="muted small">{words.hidden}</p>}
      <dl className="facts">{masked.map((field) => <Line key={field} name={words.fields[field]} value={shown?.[field] ?? person[field]} />)}</dl>
      {asking && <Reveal id={person.id} onShown={show} onBack={() => setAsking(false)} />}
      {!asking && !shown && <button type="button" className="button second" onClick={() => setAsking(true)}>{words.reveal}</button>}
    </section>
  )
}

/** One member's record. */
export default function Person({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getMember(token, id)), [id]))
  return (
    <>
      <p><Link className="tall" to="/dang-vien">{words.back}</Link></p>
      <Loaded of={loading} title={words.record}>
        {(person) => (
          <>
            <h1>{person.name}</h1>
            <p className="muted">{words.status[person.status]}</p>
            <Life person={person} />
            <Contact person={person} />
          </>
        )}
      </Loaded>
    </>
  )
}
