import { percentText } from '../../percent.ts'

/** How far long work is; `progress` in hundredths of a percent. */
export const Progress = ({ words, progress }: Readonly<{ words: string; progress: number }>) => (
  <section className="card" role="status">
    <p><strong>{words}</strong></p>
    <progress max={10_000} value={progress} aria-label={words} />
    <p className="muted">{percentText(Math.floor(progress / 100) * 100)}</p>
  </section>
)
