import { useEffect, useState } from 'react'
import type { Job, Maker } from '../api/reports.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { officeWords as words } from './words.vi.ts'

const PAUSE = 1500

const said = { WRITING: ['note', words.writing], READY: ['note good', words.ready], EXPIRED: ['note', words.expired] } as const
const State = ({ state }: Readonly<{ state: Job['state'] }>) => <p className={said[state][0]}>{said[state][1]}</p>

/** Asks for news of a file until it is there; a look that fails is no end: the next one may get through. */
function useJob(maker: Maker) {
  const [job, setJob] = useState<Job>()
  useEffect(() => {
    if (job?.state !== 'WRITING') return
    const timer = setTimeout(() => void asMe((token) => maker.look(token, job.id)).then(setJob, () => setJob({ ...job })), PAUSE)
    return () => clearTimeout(timer)
  }, [job, maker])
  return { job, setJob }
}

const Start = ({ name, busy, closed, onStart }: Readonly<{ name: string; busy: boolean; closed: boolean; onStart: () => void }>) => <button type="button" className="button second" aria-disabled={busy || closed} onClick={closed ? undefined : onStart}>{name}</button>
const Ready = ({ url }: Readonly<{ url: string }>) => <a className="button" href={url} download>{words.download}</a>

/** A file that the server writes on asking: one press, then its progress, then the way to it. */
export function FileButton({ maker, body, name, disabled = false }: Readonly<{ maker: Maker; body: unknown; name: string; disabled?: boolean }>) {
  const { job, setJob } = useJob(maker)
  const { busy, wrong, run } = useDo()
  const start = () => run(async (key) => setJob(await asMe((token) => maker.start(token, body, key))))
  return (
    <div className="made">
      <Wrong words={wrong} />
      <div role="status">{job && <State state={job.state} />}</div>
      {job?.url === undefined ? <Start name={name} busy={busy} closed={disabled || job?.state === 'WRITING'} onStart={start} /> : <Ready url={job.url} />}
    </div>
  )
}
