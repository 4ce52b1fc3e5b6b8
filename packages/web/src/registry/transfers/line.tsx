import type { Transfer } from '../../api/registry/transfers.ts'
import { Link } from '../../router/link.tsx'
import { words } from './words.vi.ts'

export const isOver = ({ state, kind }: Transfer) => ['RETURNED', 'REFUSED', 'WITHDRAWN', 'EXPIRED'].includes(state) || (state === 'RECEIVED' && kind === 'OFFICIAL')
const colour = ({ state, daysLeft = 1 }: Transfer) => (daysLeft < 0 || state === 'EXPIRED' || state === 'REFUSED' ? 'tag bad' : state === 'RECEIVED' || state === 'RETURNED' ? 'tag good' : 'tag')
/** Where a transfer stands, in a word, with its clock where one runs. */
export const Standing = ({ transfer }: Readonly<{ transfer: Transfer }>) => <span className={colour(transfer)}>{words.states[transfer.state]}{transfer.daysLeft !== undefined && `, ${words.left(transfer.daysLeft)}`}</span>

/** One transfer in a list: whom, from where to where, how far. */
export const TransferLine = ({ transfer }: Readonly<{ transfer: Transfer }>) => (
  <li><Link className="person" to={`/chuyen-sinh-hoat/${transfer.id}`}><span><strong>{transfer.memberName}</strong><span className="muted small">{words.route(transfer.fromName, transfer.toName)}</span><span><Standing transfer={transfer} /></span></span></Link></li>
)
