/** A box to tick, as large as a finger; with its words beside it, or only told to those who listen where the words stand there already. */
export const Tick = ({ name, quiet = false, on, onChange }: Readonly<{ name: string; quiet?: boolean; on: boolean; onChange: (on: boolean) => void }>) => (
  <button type="button" role="checkbox" aria-checked={on} aria-label={quiet ? name : undefined} className="tick" onClick={() => onChange(!on)}><span className="box" aria-hidden="true" />{!quiet && <span>{name}</span>}</button>
)
