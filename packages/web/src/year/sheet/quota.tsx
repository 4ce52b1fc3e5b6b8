import { useCallback } from 'react'
import { langOf } from '../../language/theirs.tsx'
import { useLoad } from '../../use-load.ts'
import { getQuota } from '../api/figures.ts'
import type { Sheet } from '../api/sheets.ts'
import { words } from './words.vi.ts'

const text = words.classes
/** The limit of the best class where it is held, with its sum in words, as it stands after every change; for a cell whose superior holds it, that it does. */
export function Quota({ sheet: { year, cellId, version } }: Readonly<{ sheet: Sheet }>) {
  // What a sheet says reaches the sums by event, a moment later.
  const { state } = useLoad(useCallback(() => new Promise((done) => setTimeout(done, version > 1 ? 1000 : 0)).then(() => getQuota(year, cellId)), [year, cellId, version]))
  if (state.is === 'refused') return <p className="muted">{text.quotaAbove}</p>
  if (state.is !== 'done') return null
  const { over, sentence, name } = state.value
  return <p role="status" className={over > 0 ? 'note bad' : 'note good'}><strong>{text.quota}, {name}:</strong> <span lang={langOf(sentence)}>{sentence}</span></p>
}
