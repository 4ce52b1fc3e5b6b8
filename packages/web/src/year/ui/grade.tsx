import type { Grade as Code } from '../api/classes.ts'
import { grades, shared } from '../words.vi.ts'

const colours: Readonly<Record<Code, string>> = { EXCELLENT: 'tag good', GOOD: 'tag good', COMPLETED: 'tag', NOT_COMPLETED: 'tag bad', NOT_RATED: 'tag quiet' }
/** A class as a word in its colour; that there is none yet as well. */
export const Grade = ({ of }: Readonly<{ of: Code | undefined | null }>) => (of ? <span className={colours[of]}>{grades[of]}</span> : <span className="tag quiet">{shared.none}</span>)
