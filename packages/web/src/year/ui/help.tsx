import { Link } from '../../router/link.tsx'
import { shared } from '../words.vi.ts'

/** What one does on a page and why, for whoever opens it. */
export const Help = ({ says }: Readonly<{ says: readonly string[] }>) => <details className="help"><summary>{shared.help}</summary>{says.map((one) => <p key={one}>{one}</p>)}</details>
export const Back = ({ to, name = shared.backToYear }: Readonly<{ to: string; name?: string }>) => <p><Link className="tall" to={to}>{name}</Link></p>
