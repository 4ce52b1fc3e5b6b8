import { useCallback } from 'react'
import { getPreparation, type Standing } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { useLoad } from '../use-load.ts'
import type { Line } from './lines.ts'
import { words } from './words.vi.ts'

type Props = Readonly<{ id: string; lines: readonly Line[]; removed: readonly Standing[]; onPutBack: (item: Standing) => void }>

/** Standing items that the agenda lacks, whether taken out just now or long ago, each put back by one press. Without an answer of the service only those of just now. */
export function PutBack({ id, lines, removed, onPutBack }: Props) {
  const { state } = useLoad(useCallback(() => asMe((token) => getPreparation(token, id)), [id]))
  const known = [...removed, ...(state.is === 'done' ? state.value.lacking : [])]
  const lacking = known.filter(({ code }, at) => known.findIndex((one) => one.code === code) === at && !lines.some((line) => line.code === code))
  if (lacking.length === 0) return null
  return (
    <>
      <p className="muted">{words.lacking}</p>
      <div className="actions">{lacking.map((item) => <button key={item.code} type="button" className="button second" onClick={() => onPutBack(item)}>{words.putBack(item.title)}</button>)}</div>
    </>
  )
}
