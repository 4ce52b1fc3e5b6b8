import { Link } from '../../router/link.tsx'

type Way = Readonly<{ to: string; name: string }>
const List = ({ ways, at }: Readonly<{ ways: readonly Way[]; at: string }>) => <ul className="ways">{ways.map(({ to, name }) => <li key={to}><Link to={to} current={to === at}>{name}</Link></li>)}</ul>

/** The parts of a page side by side on a desk; on a phone the one that is shown, and a press away the others. */
export function Ways({ label, ways, at }: Readonly<{ label: string; ways: readonly Way[]; at: string }>) {
  const here = ways.findIndex(({ to }) => to === at)
  return (
    <nav aria-label={label} key={at}>
      <div className="on-desk"><List ways={ways} at={at} /></div>
      <details className="on-phone"><summary>{ways[here]?.name} <span className="muted small">({here + 1}/{ways.length})</span></summary><List ways={ways} at={at} /></details>
    </nav>
  )
}
