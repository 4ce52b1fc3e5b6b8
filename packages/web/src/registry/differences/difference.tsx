import { useCallback, useState } from 'react'
import { locale } from '../../formats.vi.ts'
import { acceptDifference, getDifference, Kind, type Difference as Report } from '../../api/registry/differences.ts'
import { langOf } from '../../language/theirs.tsx'
import { Link } from '../../router/link.tsx'
import { go } from '../../router/path.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { rememberImport } from '../import/recent.ts'
import { Back } from '../parts/back.tsx'
import { Progress } from '../parts/progress.tsx'
import { usePolled } from '../parts/use-polled.ts'
import { Download } from './download.tsx'
import { Lines } from './lines.tsx'
import { words } from './words.vi.ts'

const isMoving = ({ state }: Report) => state === 'READING'
const countOf = ({ counts }: Report, kind: Kind) => ({ DIFFERENT: counts.people - counts.missingHere - counts.missingThere, MISSING_HERE: counts.missingHere, MISSING_THERE: counts.missingThere, UNCLEAR: counts.unclear })[kind]

function Ready({ report }: Readonly<{ report: Report }>) {
  const [kind, setKind] = useState<Kind>('DIFFERENT')
  const [chosen, setChosen] = useState<readonly number[]>([])
  const { busy, wrong, run } = useDo()
  const accept = () => run(async (key) => {
    const { id } = await acceptDifference(report.id, chosen, key)
    await rememberImport({ id, name: report.name })
    go(`/dang-vien/nhap/${id}`)
  })
  const toggle = (row: number) => setChosen(chosen.includes(row) ? chosen.filter((one) => one !== row) : [...chosen, row])
  const takes = report.counts.people - report.counts.missingThere > 0
  return (
    <>
      <h1>{report.name}</h1>
      <p className="note" lang={langOf(report.sentence)}>{report.sentence}</p>
      <div className="figures dense">{Kind.options.map((one) => <button type="button" className="card figure" key={one} aria-pressed={one === kind} onClick={() => setKind(one)}><span>{words.kinds[one]}</span><span className="big">{countOf(report, one).toLocaleString(locale)}</span></button>)}</div>
      <Lines key={kind} id={report.id} kind={kind} chosen={chosen} onToggle={toggle} />
      <Download id={report.id} />
      <Wrong words={wrong} />
      {takes && <><p className="hint">{words.takeHint}</p><div className="bar"><button type="button" className="button" aria-disabled={busy} onClick={accept}>{chosen.length > 0 ? words.takeSome(chosen.length) : words.takeAll}</button></div></>}
    </>
  )
}

function Stage({ report }: Readonly<{ report: Report }>) {
  switch (report.state) {
    case 'READING': return <><h1>{report.name}</h1><Progress words={words.comparing} progress={report.progress} /></>
    case 'READY': return <Ready report={report} />
    case 'EXPIRED': return <><h1>{report.name}</h1><p className="note">{words.expired}</p></>
    case 'FAILED': return <><h1>{words.failed}</h1><p className="note bad" role="alert" lang={langOf(report.error?.message)}>{report.error?.message}</p><p><Link className="button second" to="/dang-vien/doi-chieu">{words.again}</Link></p></>
  }
}

/** One report: what differs in a sentence, person by person, to be sent back or taken over. */
export default function Difference({ id }: Readonly<{ id: string }>) {
  const loading = usePolled(useCallback(() => getDifference(id), [id]), isMoving)
  return <><Back to="/dang-vien/doi-chieu" words={words.back} /><Loaded of={loading} title={words.title}>{(report) => <Stage report={report} />}</Loaded></>
}
