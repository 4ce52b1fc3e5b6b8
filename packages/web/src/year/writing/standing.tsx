import { Wrong } from '../../ui/wrong.tsx'
import { grades, shared } from '../words.vi.ts'
import type { Written } from './send.ts'
import type { Writing } from './use-writing.ts'

const text = shared.conflict
const said = { saved: shared.saved, saving: shared.saving, device: shared.onDevice }

const Version = ({ title, of: { text: written, selfClass } }: Readonly<{ title: string; of: Written }>) => (
  <>
    <h3>{title}{selfClass && `: ${grades[selfClass]}`}</h3>
    <p className="paper">{written}</p>
  </>
)

/** Whether what was typed is safe, and, where another device wrote meanwhile, both texts. */
export function Standing({ of: { written, saving, theirs, wrong, choose } }: Readonly<{ of: Writing }>) {
  return (
    <>
      {theirs && (
        <section className="note bad" role="alert">
          <h2>{text.title}</h2>
          <Version title={text.current} of={theirs} />
          <Version title={text.yours} of={written} />
          <div className="actions">
            <button type="button" className="button second" onClick={() => choose(false)}>{text.keepTheirs}</button>
            <button type="button" className="button second" onClick={() => choose(true)}>{text.keepMine}</button>
          </div>
        </section>
      )}
      <Wrong words={wrong} />
      <p role="status" className="muted">{said[saving]}</p>
    </>
  )
}
