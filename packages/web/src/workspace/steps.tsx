import { Link } from '../router/link.tsx'
import { words } from './words.vi.ts'

const order = ['chuong-trinh', 'diem-danh', 'dien-bien', 'nghi-quyet', 'cham-diem', 'ket-thuc'] as const
/** A step by its name in the address. */
export type Step = (typeof order)[number]
export const isStep = (text: string): text is Step => order.some((step) => step === text)

/** Where one stands among the six; each can be gone to, since a secretary corrects the roll after the first vote. */
export function Steps({ id, at }: Readonly<{ id: string; at: Step }>) {
  const here = order.indexOf(at)
  return (
    <nav aria-label={words.stepsTitle}>
      <ol className="steps">
        {order.map((step, index) => (
          <li key={step}>
            <Link to={`/buoi-hop/${id}/${step}`} current={step === at} className={index < here ? 'past' : ''}><span aria-hidden="true">{index + 1}<b>. {words.steps[step]}</b></span><span className="unseen">{words.steps[step]}</span></Link>
          </li>
        ))}
      </ol>
      <p className="muted small">{words.step(here + 1)}</p>
    </nav>
  )
}

/** The one strong button at the foot of a step: on to the next. */
export function Onward({ id, from }: Readonly<{ id: string; from: Step }>) {
  const next = order[order.indexOf(from) + 1]
  return next ? <Link className="button" to={`/buoi-hop/${id}/${next}`}>{words.next}</Link> : null
}
