import { useCallback } from 'react'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { getReview, returnReview } from '../api/records.ts'
import { Grade } from '../ui/grade.tsx'
import { WithWords } from '../ui/with-words.tsx'
import { words } from './words.vi.ts'

const GiveBack = ({ id, again }: Readonly<{ id: string; again: () => void }>) => <WithWords id="ly-do-tra" title={words.giveBack} label={words.giveBackReason} hint={words.giveBackHint} longest={1000} send={(reason, key) => returnReview(id, reason, key)} again={again} />

/** A member's review as those who handle the cell's sheet read it once it was handed in. */
export function Review({ id, open, again }: Readonly<{ id: string; open: boolean; again: () => void }>) {
  const loading = useLoad(useCallback(() => getReview(id), [id]))
  const refresh = () => { loading.refresh(); again() }
  return (
    <section className="card" aria-labelledby="ban-kiem-diem">
      <h2 id="ban-kiem-diem">{words.review}</h2>
      <Loaded within of={loading} title={words.review}>{({ text, selfClass, status }) => <><p className="headline"><strong>{words.steps.SELF}</strong><Grade of={selfClass} /></p><p className="paper">{text}</p>{open && status === 'SUBMITTED' && <GiveBack id={id} again={refresh} />}</>}</Loaded>
    </section>
  )
}
