import { useCallback } from 'react'
import { getResolution, issueResolution, pageOfResolution, type Resolution as Known } from '../api/resolutions.ts'
import { meetingPapers } from '../api/reports.ts'
import { leads, type Me } from '../me/me.ts'
import { FileButton } from '../office/file.tsx'
import { Paper } from '../office/paper.tsx'
import { Link } from '../router/link.tsx'
import { asMe } from '../sign-in/session.ts'
import { Loaded } from '../ui/loaded.tsx'
import { Wrong } from '../ui/wrong.tsx'
import { useDo } from '../use-do.ts'
import { useLoad } from '../use-load.ts'
import { EditDraft, Replace } from './form.tsx'
import { words } from './words.vi.ts'

const parts = ['REVIEW', 'NEXT', 'ASSIGNMENTS'] as const

function Draft({ of, again }: Readonly<{ of: Known; again: () => void }>) {
  const { busy, wrong, run } = useDo()
  const issue = () => run(async (key) => {
    await asMe((token) => issueResolution(token, of.id, key))
    again()
  })
  return (
    <section className="card now noprint" aria-labelledby="du-thao">
      <h2 id="du-thao">{words.edit}</h2>
      <EditDraft of={of} onDone={again} />
      <p className="hint">{words.issueHint}</p>
      <Wrong words={wrong} />
      <button type="button" className="button" aria-disabled={busy} onClick={issue}>{words.issue}</button>
    </section>
  )
}

const Files = ({ id }: Readonly<{ id: string }>) => (
  <section className="card noprint" aria-labelledby="tep">
    <h2 id="tep">{words.files}</h2>
    <div className="actions">
      <FileButton maker={meetingPapers} body={{ kind: 'RESOLUTION', resolutionId: id }} name={words.word} />
      {parts.map((part) => <FileButton key={part} maker={meetingPapers} body={{ kind: 'RESOLUTION_EXTRACT', resolutionId: id, part }} name={words.extracts[part]} />)}
    </div>
  </section>
)

const Issued = ({ of, mayEdit }: Readonly<{ of: Known; mayEdit: boolean }>) => (
  <>
    <Paper path={pageOfResolution(of.id)} title={words.page} />
    <Files id={of.id} />
    {of.status === 'ISSUED' && mayEdit && <details className="help noprint"><summary>{words.replace}</summary><div className="card"><p className="hint">{words.replaceHint}</p><Replace of={of} /></div></details>}
  </>
)

function Content({ of, mayEdit, again }: Readonly<{ of: Known; mayEdit: boolean; again: () => void }>) {
  const { status, title, kind } = of
  return (
    <>
      <div className="headline"><h1>{words.kinds[kind]}: {title}</h1><span className={status === 'ISSUED' ? 'tag good' : 'tag'}>{words.states[status]}</span></div>
      {of.replaces !== undefined && <p className="muted">{words.replaces}</p>}
      {status === 'REPLACED' && <p className="note">{words.replaced}</p>}
      {status === 'DRAFT' ? mayEdit && <Draft of={of} again={again} /> : <Issued of={of} mayEdit={mayEdit} />}
    </>
  )
}

/** One document: its page as it prints, Word files of it and of its parts; a draft is changed and issued here, an issued one replaced. */
export default function Resolution({ me, id }: Readonly<{ me: Me; id: string }>) {
  const loading = useLoad(useCallback(() => asMe((token) => getResolution(token, id)), [id]))
  return (
    <>
      <p className="noprint"><Link className="tall" to="/nghi-quyet">{words.back}</Link></p>
      <Loaded of={loading} title={words.title}>{(of) => <Content key={`${of.version} ${of.status}`} of={of} mayEdit={leads(me) && of.orgId === me.cellId} again={loading.refresh} />}</Loaded>
    </>
  )
}
