import type { BoardMonth } from '../api/board.ts'
import { shareOf, shareText } from './figures.ts'
import { words } from './words.vi.ts'

const [WIDTH, HEIGHT, LEFT, TOP, BOTTOM] = [640, 230, 48, 34, 190]
type Point = Readonly<{ month: number; share: number; x: number; y: number }>

/** From a round figure below the lowest share, so that the line uses the height. */
function pointsOf(months: readonly BoardMonth[]): { points: Point[]; floor: number } {
  const known = months.flatMap((month) => {
    const share = shareOf(month)
    return share === undefined ? [] : [{ month: month.month, share }]
  })
  const floor = Math.max(0, Math.floor(Math.min(9000, ...known.map(({ share }) => share)) / 1000) * 1000 - 1000)
  const at = (share: number) => BOTTOM - ((share - floor) / (10_000 - floor)) * (BOTTOM - TOP)
  return { floor, points: known.map((one) => ({ ...one, x: LEFT + ((one.month - 0.5) * (WIDTH - LEFT)) / 12, y: at(one.share) })) }
}

/** Attendance by month as a line; each point bears its figure, and the table beside it says the same. */
export function Chart({ months, year }: Readonly<{ months: readonly BoardMonth[]; year: number }>) {
  const { points, floor } = pointsOf(months)
  if (points.length === 0) return <p className="muted">{words.noShare}</p>
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby="bieu-do-ten">
      <title id="bieu-do-ten">{`${words.chart(year)}. ${points.map(({ month, share }) => words.point(month, shareText(share))).join('; ')}`}</title>
      {[[TOP, 10_000], [BOTTOM, floor]].map(([y, share]) => <g key={y}><line className="grid" x1={LEFT} x2={WIDTH} y1={y} y2={y} /><text className="label" x={LEFT - 8} y={Number(y) + 5} textAnchor="end">{words.share(shareText(share ?? 0))}</text></g>)}
      <polyline className="line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {points.map(({ month, share, x, y }) => <g key={month}><circle className="dot" cx={x} cy={y} r="5" /><text className="value" x={x} y={y - 12} textAnchor="middle">{shareText(share)}</text><text className="label" x={x} y={BOTTOM + 26} textAnchor="middle">{words.month(month)}</text></g>)}
    </svg>
  )
}
