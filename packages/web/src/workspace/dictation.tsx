import { words } from './words.vi.ts'

const { dictation } = words
/** Beside what is written while others speak: how the phone's own keyboard takes dictation, and what may not be dictated. The page itself hears nothing (decision 104). */
export const Dictation = () => (
  <details className="help noprint">
    <summary>{dictation.title}</summary>
    <p>{dictation.how}</p>
    <p>{dictation.where}</p>
    <p>{dictation.secret}</p>
  </details>
)
