import { useCallback } from 'react'
import { forgetMapping, listMappings, type Kept } from '../../api/registry/imports.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Wrong } from '../../ui/wrong.tsx'
import { useDo } from '../../use-do.ts'
import { standingText } from '../codes.vi.ts'
import { More } from '../parts/more.tsx'
import { usePages } from '../parts/use-pages.ts'
import { words } from './words.vi.ts'

const meant = ({ text, to, toName }: Kept) => words.means(text, toName ?? standingText(to))

/** Words of files whose meaning somebody said before; each can be forgotten. */
export function Mappings({ orgId }: Readonly<{ orgId: string }>) {
  const pages = usePages(useCallback((cursor?: string) => listMappings(orgId, cursor), [orgId]))
  const { busy, wrong, run } = useDo()
  const forget = (id: string) => run(async (key) => {
    await forgetMapping(id, key)
    pages.loading.refresh()
  })
  return (
    <details className="card help">
      <summary>{words.kept}</summary>
      <p className="hint">{words.keptHint}</p>
      <Loaded within of={pages.loading} title={words.kept}>
        {() => (
          <>
            {pages.items.length === 0 && <p className="muted">{words.keptNone}</p>}
            <ul className="todo">{pages.items.map((one) => <li key={one.id}><span>{meant(one)}</span><button type="button" className="text" aria-disabled={busy} onClick={() => forget(one.id)}>{words.forget}</button></li>)}</ul>
            <More pages={pages} />
          </>
        )}
      </Loaded>
      <Wrong words={wrong} />
    </details>
  )
}
