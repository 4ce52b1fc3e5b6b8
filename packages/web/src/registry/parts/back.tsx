import { Link } from '../../router/link.tsx'

/** The visible way back. */
export const Back = ({ to, words }: Readonly<{ to: string; words: string }>) => <p className="back"><Link className="tall" to={to}>{words}</Link></p>
