import { encode } from 'uqr'
import { words } from './words.vi.ts'

/** The dark squares of a code as one path: a bar for every run of a line. */
const pathOf = (data: readonly (readonly boolean[])[]) => data.flatMap((line, y) => line.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')

/** The way to the meeting with the digits of the hall, for the camera of a phone. The digits stand behind the `#`, which no phone sends to a server; they change with the next minute and count for nobody but who is signed in. */
export function Qr({ id, code }: Readonly<{ id: string; code: string }>) {
  const { data, size } = encode(`${location.origin}/buoi-hop/${id}/chuong-trinh#ma=${code}`, { ecc: 'M', border: 4 })
  return <svg className="qr" role="img" aria-label={words.qr} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges"><path fill="#fff" d={`M0 0h${size}v${size}H0z`} /><path fill="#000" d={pathOf(data)} /></svg>
}
