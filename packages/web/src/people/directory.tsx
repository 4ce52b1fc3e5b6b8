import { useCallback, useEffect, useState } from 'react'
import { searchMembers } from '../api/registry/members.ts'
import { all } from '../excel/all.ts'
import { Excel } from '../excel/excel.tsx'
import type { Me } from '../me/me.ts'
import { SelectField, TextField } from '../registry/parts/field.tsx'
import { More } from '../registry/parts/more.tsx'
import { usePages } from '../registry/parts/use-pages.ts'
import { loadTree, scopeOf } from '../registry/rights.ts'
import { Loaded } from '../ui/loaded.tsx'
import { useLoad } from '../use-load.ts'
import { peopleColumns } from './columns.ts'
import { List } from './list.tsx'
import { words } from './words.vi.ts'

/** How long somebody must have stopped typing, in ms, before the registry is asked. */
const PAUSE = 300
function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [typed])
  return settled
}

/** As many as the registry gives at once. */
const AT_ONCE = 500
const statuses = Object.entries(words.statuses).map(([value, name]) => ({ value, name }))

/** Thousands of people, a page at a time in the order of a Vietnamese roster; the search is the registry's own: no marks, by any word of the name, or by the end of a card number. */
export function Directory({ me }: Readonly<{ me: Me }>) {
  const [typed, setTyped] = useState('')
  const [status, setStatus] = useState('')
  const q = useSettled(typed)
  const orgId = scopeOf(me)
  const pages = usePages(useCallback((cursor?: string) => searchMembers({ orgId, subtree: true, q, status, cursor }), [orgId, q, status]))
  const tree = useLoad(loadTree)
  const nameOf = (cellId: string) => (tree.state.is === 'done' ? tree.state.value.node(cellId)?.name : undefined)
  return (
    <>
      <TextField id="tim" kind="search" most={100} label={words.search} hint={words.searchHint} value={typed} onType={setTyped} />
      <SelectField id="tinh-trang" label={words.status} value={status} onType={setStatus} options={[{ value: '', name: words.all }, ...statuses]} />
      <Loaded within of={pages.loading} title={words.title}>
        {() => (
          <>
            <p role="status" className="muted">{pages.items.length === 0 ? words.none : words.shown(pages.items.length, pages.hasMore)}</p>
            <List people={pages.items.map((one) => ({ ...one, more: nameOf(one.cellId) }))} />
            <More pages={pages} />
            {pages.items.length > 0 && <Excel name={words.title} columns={peopleColumns(nameOf)} rows={() => all((cursor) => searchMembers({ orgId, subtree: true, q, status, cursor, limit: AT_ONCE }))} />}
          </>
        )}
      </Loaded>
    </>
  )
}
