type Props<T extends string> = Readonly<{ name: string; legend: string; hint?: string | undefined; options: readonly T[]; words: Readonly<Record<T, string>>; value: T | undefined; onChoose: (value: T) => void; wrong?: string | undefined }>

/** One of a few, each a target for a thumb. */
export function Choices<T extends string>({ name, legend, hint, options, words, value, onChoose, wrong }: Props<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {hint !== undefined && <p className="hint">{hint}</p>}
      {wrong !== undefined && <p className="wrong">{wrong}</p>}
      <div className="choices four">
        {options.map((option) => (
          <label className="choice" key={option}>
            <input type="radio" name={name} value={option} checked={value === option} onChange={() => onChoose(option)} />
            {words[option]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
