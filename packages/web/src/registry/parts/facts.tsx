/** Pairs of a name and a value; what is not there is left out. */
export const Facts = ({ of }: Readonly<{ of: readonly (readonly [string, string | undefined])[] }>) => (
  <dl className="facts">{of.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [<dt key={name}>{name}</dt>, <dd key={`${name}=`}>{value}</dd>]))}</dl>
)
