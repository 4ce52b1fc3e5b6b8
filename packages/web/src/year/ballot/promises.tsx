import { langOf } from '../../language/theirs.tsx'
import { words } from './words.vi.ts'

/** What is promised to a voter and what is not, in the service's own words. */
export const Promises = ({ says }: Readonly<{ says: readonly string[] }>) => <details className="help promise"><summary>{words.promise}</summary><ul>{says.map((one) => <li key={one} lang={langOf(one)}>{one}</li>)}</ul></details>
