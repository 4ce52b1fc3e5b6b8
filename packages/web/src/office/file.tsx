import { useEffect, useState } from 'react'
import type { Job, Maker } from '../api/reports.ts'
import { asMe } from '../sign-in/session.ts'
import { useDo } from '../use-do.ts'
import { Wrong } from '../ui/wrong.tsx'
import { officeWords as words } from './words.vi.ts'

const PAUSE = 1500

/** A file that the server writes on asking: one press, then its progress, then the way to it. */
export function FileButton({ maker, body, name, disabled = false }: Readonly<{ maker: Maker; body: unknown; name: string; disabled?: boolean }>) {
  const [job, setJob] = useState<Job>()
  const { busy, wrong, run } = useDo()
  useEffect(() => {
    if (job?.state !== 'WRITING') return
    // A look that fails is no end: the next one may get through.
    const timer = setTimeout(() => void asMe((token) => maker.look(token, job.id)).then(setJob, () => setJob({ ...job })), PAUSE)
    return () => clearTimeout(timer)
  }, [job, maker])
  const start = () => run(async (key) => setJob(await asMe((token) => maker.start(token, body, key))))
  return (
    <>
      <Wrong words={wrong} />
      <div role="status">
        {job?.state === 'WRITING' && <p className="note">{words.writing}</p>}
        {job?.state === 'EXPIRED' && <p className="note">{words.expired}</p>}
        {job?.state === 'READY' && <p className="note good">{words.ready}</p>}
      </div>
      {job?.state === 'READY' && job.url !== undefined ? <a className="button" href={job.url} download>{words.download}</a> : <button type="button" className="button second" aria-disabled={busy || disabled || job?.state === 'WRITING'} onClick={() => { if (!disabled && job?.state !== 'WRITING') start() }}>{name}</button>}
    </>
  )
}
