import { useCallback } from 'react'
import { createImport } from '../../api/registry/imports.ts'
import type { Me } from '../../me/me.ts'
import { Link } from '../../router/link.tsx'
import { go } from '../../router/path.ts'
import { useLoad } from '../../use-load.ts'
import { Back } from '../parts/back.tsx'
import { keeps } from '../rights.ts'
import { roomWords } from '../words.vi.ts'
import { Mappings } from './mappings.tsx'
import { recentImports, rememberImport } from './recent.ts'
import { UploadForm, type Sent } from './upload-form.tsx'
import { words } from './words.vi.ts'

async function begin(sent: Sent, key: string): Promise<void> {
  const { id, name } = await createImport(sent, key)
  await rememberImport({ id, name })
  go(`/dang-vien/nhap/${id}`)
}

function Recent() {
  const { state } = useLoad(recentImports)
  if (state.is !== 'done' || state.value.length === 0) return null
  return (
    <section className="card" aria-labelledby="gan-day">
      <h2 id="gan-day">{words.recent}</h2>
      <ul className="todo">{state.value.map(({ id, name }) => <li key={id}><Link className="row" to={`/dang-vien/nhap/${id}`}>{name}</Link></li>)}</ul>
    </section>
  )
}

/** The first of two phases: choose a file, have it read, look at what it would do. */
export default function StartImport({ me }: Readonly<{ me: Me }>) {
  const orgId = keeps(me)
  const onSent = useCallback(begin, [])
  return (
    <>
      <Back to="/dang-vien" words={roomWords.backToPeople} />
      <h1>{words.title}</h1>
      {orgId === undefined ? <p className="note">{words.notOffice}</p> : (
        <>
          <p>{words.how}</p>
          <UploadForm button={words.send} onSent={onSent} />
          <Recent />
          <Mappings orgId={orgId} />
        </>
      )}
    </>
  )
}
