import type { Review } from '../api/records.ts'
import { Grade } from '../ui/grade.tsx'
import { Facts } from './facts.tsx'
import type { Year } from './load.ts'
import { words } from './words.vi.ts'

/** A review that was handed in, to read and print. */
export const Submitted = ({ review: { text, selfClass }, year }: Readonly<{ review: Review; year: Year }>) => (
  <>
    <h1>{words.title}</h1>
    <p className="note good" role="status">{words.submitted}</p>
    <section className="card"><p className="headline"><strong>{words.selfClass}</strong><Grade of={selfClass} /></p><p className="paper">{text}</p></section>
    <Facts year={year} again={() => undefined} mine={false} />
    <p><button type="button" className="button second" onClick={() => window.print()}>{words.print}</button></p>
  </>
)
