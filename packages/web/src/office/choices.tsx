type Option<T extends string> = Readonly<{ value: T; name: string; hint?: string }>
/** One of a few, each a large target with its words. */
export function Choices<T extends string>({ name, legend, options, value, onChoose }: Readonly<{ name: string; legend: string; options: readonly Option<T>[]; value: T | undefined; onChoose: (value: T) => void }>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      <div className="choices">
        {options.map((option) => (
          <label className="choice" key={option.value}>
            <input type="radio" name={name} value={option.value} checked={value === option.value} onChange={() => onChoose(option.value)} />
            <span>{option.name}{option.hint !== undefined && <><br /><span className="muted small">{option.hint}</span></>}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
