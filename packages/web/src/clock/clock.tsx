import { useCallback } from 'react'
import { getMeetingClock, type Clock as Known } from '../api/matters.ts'
import { asMe } from '../sign-in/session.ts'
import { dateText } from '../time.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { words } from './words.vi.ts'

type Step = Known['steps'][number]
const colours: Readonly<Record<Step['state'], string>> = { DONE: 'tag good', DONE_LATE: 'tag', LATE: 'tag bad', TODAY: 'tag', WAITING: 'tag quiet' }
const Line = ({ step: { text, dueOn, doneOn, state } }: Readonly<{ step: Step }>) => (
  <li><span className="grow">{text}<br /><span className="muted small">{doneOn === undefined ? words.due(dateText(dueOn)) : words.done(dateText(doneOn))}</span></span><span className={colours[state]}>{words.states[state]}</span></li>
)
const urgent = ({ state }: Step) => state === 'TODAY' || state === 'LATE'

/** From the invitation to the resolution: what must be out tonight first, then the whole way with its days. */
export function Clock({ id }: Readonly<{ id: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getMeetingClock(token, id)), [id]))
  return (
    <section className="card" aria-labelledby="giay-to">
      <h2 id="giay-to">{words.title}</h2>
      <Loaded within of={loading} title={words.title}>
        {({ steps, onTime }) => (
          <>
            {steps.some(urgent) ? <p><strong>{words.tonight}</strong></p> : onTime && <p className="muted">{words.onTime}</p>}
            <ul className="todo">{[...steps.filter(urgent), ...steps.filter((step) => !urgent(step))].map((step) => <Line key={step.step} step={step} />)}</ul>
          </>
        )}
      </Loaded>
    </section>
  )
}
