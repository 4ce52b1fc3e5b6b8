import type { Cockpit } from '../api/cockpit.ts'
import { go } from '../router/path.ts'
import { asking } from '../workspace/speech.ts'
import { keepSpeech, speechIn } from '../workspace/speech-kept.ts'
import { words } from './words.vi.ts'

const MINUTE = 60_000
const waited = (since: string) => Math.max(0, Math.floor((Date.now() - Date.parse(since)) / MINUTE))

function invite(id: string, memberId: string): void {
  const speech = speechIn(id)
  if (!speech?.queue.includes(memberId)) keepSpeech(id, asking(speech, memberId, Date.now()))
  go(`/buoi-hop/${id}/dien-bien`)
}
type Line = Readonly<{ memberId: string; name: string; said: string }>
const People = ({ id, lines }: Readonly<{ id: string; lines: readonly Line[] }>) => (
  <ul className="todo">{lines.map(({ memberId, name, said }) => <li key={memberId}><span className="grow"><strong>{name}</strong><br /><span className="muted small">{said}</span></span><button type="button" className="button second short" aria-label={`${words.invite} ${name}`} onClick={() => invite(id, memberId)}>{words.invite}</button></li>)}</ul>
)

/** Who asked to speak, first asked first; for leaders also who came and has long been silent. The word is given on the next page, with its timer. */
export const Speakers = ({ id, known: { asking: hands, quiet = [], remarks } }: Readonly<{ id: string; known: Cockpit }>) => (
  <>
    <section className="card" aria-labelledby="xin-phat-bieu">
      <h2 id="xin-phat-bieu">{words.asking} ({hands.length})</h2>
      {hands.length === 0 && <p className="muted">{words.nobodyAsks}</p>}
      <People id={id} lines={hands.map(({ memberId, name, since }) => ({ memberId, name, said: words.since(waited(since)) }))} />
    </section>
    {remarks.length > 0 && <section className="card" aria-labelledby="giao-phat-bieu"><h2 id="giao-phat-bieu">{words.remarks}</h2><ul className="todo">{remarks.map((one) => <li key={one.id}><span className="grow"><strong>{one.topic}</strong><br /><span className="muted small">{one.members.map(({ name }) => name).join(', ')}</span></span><span className={one.prepared ? 'tag good' : 'tag'}>{one.prepared ? words.prepared : words.notPrepared}</span></li>)}</ul></section>}
    {quiet.length > 0 && (
      <section className="card" aria-labelledby="lau-chua-noi">
        <h2 id="lau-chua-noi">{words.quiet}</h2>
        <p className="hint">{words.quietHint}</p>
        <People id={id} lines={quiet.map(({ memberId, name, silentFor }) => ({ memberId, name, said: words.silent(silentFor) }))} />
      </section>
    )}
  </>
)
