import { described, Said } from './field.tsx'

/** One of a closed list, with a word on it where its name does not say enough. */
export type Option<T extends string> = Readonly<{ value: T; name: string; hint?: string }>
type Props<T extends string> = Readonly<{ id: string; legend: string; hint?: string | undefined; wrong?: string | undefined; options: readonly Option<T>[]; value: T | undefined; onChoose: (value: T) => void; four?: boolean }>

/** One of a few, all in sight, each a target for a thumb; `four` stand in two by two on a phone. The first carries the id, so that a fault leads to it. */
export const Choices = <T extends string>({ id, legend, hint, wrong, options, value, onChoose, four = false }: Props<T>) => (
  <fieldset aria-describedby={described({ id, hint, wrong })}>
    <legend>{legend}</legend>
    <Said id={id} hint={hint} wrong={wrong} />
    <div className={four ? 'choices four' : 'choices'}>
      {options.map((option, index) => (
        <label className="choice" key={option.value}>
          <input id={index === 0 ? id : `${id}-${index}`} type="radio" name={id} value={option.value} checked={value === option.value} onChange={() => onChoose(option.value)} />
          <span>{option.name}{option.hint !== undefined && <><br /><span className="muted small">{option.hint}</span></>}</span>
        </label>
      ))}
    </div>
  </fieldset>
)
