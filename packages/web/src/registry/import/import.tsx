import { useCallback } from 'react'
import { getImport, type Import as Job } from '../../api/registry/imports.ts'
import { langOf } from '../../language/theirs.tsx'
import { Link } from '../../router/link.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Back } from '../parts/back.tsx'
import { Progress } from '../parts/progress.tsx'
import { usePolled } from '../parts/use-polled.ts'
import { Done } from './done.tsx'
import { PickColumns } from './pick-columns.tsx'
import { Preview } from './preview.tsx'
import { words } from './words.vi.ts'

const isMoving = ({ state }: Job) => state === 'READING' || state === 'WRITING'

const Failed = ({ job }: Readonly<{ job: Job }>) => (
  <>
    <h1>{words.failed}</h1>
    <p className="note bad" role="alert" lang={langOf(job.error?.message)}>{job.error?.message}</p>
    {job.error?.code.startsWith('header.') && <PickColumns job={job} />}
    <p><Link className="button second" to="/dang-vien/nhap">{words.again}</Link></p>
  </>
)

function Stage({ job, again }: Readonly<{ job: Job; again: () => void }>) {
  switch (job.state) {
    case 'READING': return <><h1>{job.name}</h1><Progress words={words.reading} progress={job.progress} /></>
    case 'READY': return <Preview job={job} again={again} />
    case 'WRITING': return <><h1>{job.name}</h1><Progress words={words.writing} progress={job.progress} /></>
    case 'DONE': return <Done job={job} />
    case 'FAILED': return <Failed job={job} />
  }
}

/** One import from the reading of its file to its last row; it goes on while nobody looks. */
export default function Import({ id }: Readonly<{ id: string }>) {
  const loading = usePolled(useCallback(() => getImport(id), [id]), isMoving)
  return <><Back to="/dang-vien/nhap" words={words.back} /><Loaded of={loading} title={words.title}>{(job) => <Stage job={job} again={loading.refresh} />}</Loaded></>
}
