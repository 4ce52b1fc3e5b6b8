import { useCallback } from 'react'
import { assignRemarks, listRemarks, type Remark, type Remarks as Known } from '../api/remarks.ts'
import type { Sitting } from '../api/sitting.ts'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { Ask } from './ask.tsx'
import { Points } from './points.tsx'
import { words } from './words.vi.ts'

type Props = Readonly<{ sitting: Sitting; known: Known; onDone: () => void }>
function Shown({ sitting, known: { version, remarks }, onDone }: Props) {
  const { id, agenda, roll = [] } = sitting
  const { busy, wrong, run } = useDo()
  const set = (lines: Parameters<typeof assignRemarks>[2]) => run(async (key) => {
    await asMe((token) => assignRemarks(token, { id, version }, lines, key))
    onDone()
  })
  const nameOf = (memberId: string) => roll.find((head) => head.memberId === memberId)?.name ?? ''
  const about = ({ agendaItemId }: Remark) => agenda.find((item) => item.id === agendaItemId)?.title
  return (
    <>
      {remarks.length === 0 && <p className="muted">{words.none}</p>}
      <ul className="todo">
        {remarks.map((remark) => (
          <li key={remark.id}>
            <span className="grow"><strong>{remark.topic}</strong><br />{[...(remark.group === undefined ? [] : [remark.group]), ...remark.memberIds.map(nameOf)].join(', ')}{about(remark) !== undefined && <><br /><span className="muted small">{words.about(about(remark) ?? '')}</span></>}</span>
            <span className={remark.prepared ? 'tag good' : 'tag'}>{remark.prepared ? words.prepared : words.waiting}</span>
            <Points id={id} remark={remark} onDone={onDone} />
            <button type="button" className="button second short" aria-disabled={busy} aria-label={words.removeOne(remark.topic)} onClick={() => set(remarks.filter((one) => one !== remark))}>{words.remove}</button>
          </li>
        ))}
      </ul>
      <details className="help"><summary>{words.ask}</summary><Ask sitting={sitting} busy={busy} onAsk={(asked) => set([...remarks, asked])} /></details>
      <Wrong words={wrong} />
    </>
  )
}

/** Who prepares which remark for a meeting to come (practice, row 32). */
export default function Remarks({ sitting }: Readonly<{ sitting: Sitting }>) {
  const { id } = sitting
  const loading = useLoad(useCallback(() => asMe((token) => listRemarks(token, id)), [id]))
  return (
    <section className="card" aria-labelledby="phat-bieu-truoc">
      <h2 id="phat-bieu-truoc">{words.title}</h2>
      <p className="hint">{words.hint}</p>
      <Loaded within of={loading} title={words.title}>{(known) => <Shown key={known.version} sitting={sitting} known={known} onDone={loading.refresh} />}</Loaded>
    </section>
  )
}
