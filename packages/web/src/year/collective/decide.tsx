import { decideCollective, returnReport, type Collective } from '../api/collectives.ts'
import { DecideClass } from '../ui/decide-class.tsx'
import { WithWords } from '../ui/with-words.tsx'
import { words } from './words.vi.ts'

/** The superior's decision on a body, with the reason it needs where it differs. */
export const Decide = ({ body: { id, version }, again }: Readonly<{ body: Collective; again: () => void }>) => (
  <section className="card" aria-labelledby="quyet-dinh-tap-the">
    <h3 id="quyet-dinh-tap-the">{words.decide}</h3>
    <DecideClass id="tap-the" said={{ ...words, legend: words.decided }} send={({ class: grade, reason }, key) => decideCollective(id, { class: grade, ...(reason === '' ? {} : { reason }) }, { version, key })} again={again} />
  </section>
)

export const GiveBack = ({ id, again }: Readonly<{ id: string; again: () => void }>) => <WithWords id="ly-do-tra-tap-the" title={words.giveBack} label={words.giveBackReason} hint={words.giveBackHint} longest={1000} send={(reason, key) => returnReport(id, reason, key)} again={again} />
