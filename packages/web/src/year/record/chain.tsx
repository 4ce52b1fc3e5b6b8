import { dateText } from '../../time.ts'
import type { Link } from '../api/records.ts'
import { Grade } from '../ui/grade.tsx'
import { grades } from '../words.vi.ts'
import { words } from './words.vi.ts'

const isNamed = (step: string): step is keyof typeof words.steps => step in words.steps
function dayOf({ at, on }: Link): string | undefined {
  const day = at ?? on
  return day === undefined ? undefined : dateText(day)
}

const votesOf = ({ votes, baseName }: Link) => [...(votes ?? []).filter((one) => one.votes > 0).map((one) => words.votes(one.votes, grades[one.class])), ...(baseName === undefined ? [] : [baseName])].join(' · ')

/** What each step said, when and why, in their order; none replaces another. */
export const Chain = ({ steps }: Readonly<{ steps: readonly Link[] }>) => (
  <section className="card" aria-labelledby="cac-buoc">
    <h2 id="cac-buoc">{words.chain}</h2>
    <ol className="todo chain">
      {steps.map((link, at) => (
        <li key={at}>
          <span className="grow"><strong>{isNamed(link.step) ? words.steps[link.step] : link.step}</strong>{dayOf(link) !== undefined && <span className="muted small"> {dayOf(link)}</span>}
            {link.reason !== undefined && <span className="block">{link.reason}</span>}
            {link.votes && <span className="muted small block">{votesOf(link)}</span>}
          </span>
          {link.class !== undefined && link.class !== null && <Grade of={link.class} />}
        </li>
      ))}
    </ol>
  </section>
)
