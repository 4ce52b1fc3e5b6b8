import { locale } from '../../formats.vi.ts'
import { percentText, shareOf } from '../../percent.ts'
import type { Grade } from '../api/classes.ts'
import { grades, shared } from '../words.vi.ts'

type Part = Readonly<{ class: Grade; count: number }>
const WIDTH = 1000
/** Heads by class: a bar in proportion, and the same in words and figures. */
export function Spread({ parts, label }: Readonly<{ parts: readonly Part[]; label: string }>) {
  const shown = parts.filter(({ count }) => count > 0)
  const whole = shown.reduce((sum, { count }) => sum + count, 0)
  const before = (at: number) => shown.slice(0, at).reduce((sum, { count }) => sum + count, 0)
  if (whole === 0) return <p className="muted">{shared.none}</p>
  return (
    <div className="spread">
      <svg viewBox={`0 0 ${WIDTH} 40`} preserveAspectRatio="none" role="img" aria-label={label}>
        {shown.map(({ class: grade, count }, at) => <rect key={grade} className={grade} x={(before(at) / whole) * WIDTH} y="0" width={(count / whole) * WIDTH} height="40"><title>{`${grades[grade]}: ${count}`}</title></rect>)}
      </svg>
      <ul>{shown.map(({ class: grade, count }) => <li key={grade}><span className={`mark ${grade}`} aria-hidden="true" />{grades[grade]}: <strong>{count.toLocaleString(locale)}</strong> ({percentText(shareOf(count, whole))})</li>)}</ul>
    </div>
  )
}
