import { useCallback } from 'react'
import { listLists } from '../../api/registry/lists.ts'
import { searchMembers, type Found } from '../../api/registry/members.ts'
import { all } from '../../excel/all.ts'
import { Excel } from '../../excel/excel.tsx'
import { langOf } from '../../language/theirs.tsx'
import type { Me } from '../../me/me.ts'
import { peopleColumns } from '../../people/columns.ts'
import { List as People } from '../../people/list.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useLoad } from '../../use-load.ts'
import { dayText, fieldText } from '../codes.vi.ts'
import { Back } from '../parts/back.tsx'
import { More } from '../parts/more.tsx'
import { usePages } from '../parts/use-pages.ts'
import { loadTree, scopeOf, type Tree } from '../rights.ts'
import { words } from './words.vi.ts'

function whyOf({ why }: Found): string {
  const { on, years, missing = [] } = why ?? {}
  return [years === undefined ? undefined : words.years(years), on === undefined ? undefined : words.on(dayText(on) ?? ''), missing.length === 0 ? undefined : words.missing(missing.map(fieldText))].filter(Boolean).join(' · ')
}
const moreOf = (found: Found, tree: Tree) => [tree.node(found.cellId)?.name, whyOf(found)].filter(Boolean).join(' · ')
/** As many as the registry gives at once. */
const AT_ONCE = 500

const load = async (orgId: string) => {
  const [tree, { items }] = await Promise.all([loadTree(), listLists(orgId)])
  return { tree, items }
}

/** Who stands in one list, and why. */
export default function List({ me, list }: Readonly<{ me: Me; list: string }>) {
  const orgId = scopeOf(me)
  const loading = useLoad(useCallback(() => load(orgId), [orgId]))
  const pages = usePages(useCallback((cursor?: string) => searchMembers({ orgId, subtree: true, list, cursor }), [orgId, list]))
  return (
    <>
      <Back to="/danh-sach-theo-doi" words={words.back} />
      <Loaded of={loading} title={words.title}>
        {({ tree, items }) => (
          <>
            <h1>{items.find((one) => one.list === list)?.title ?? words.title}</h1>
            <p className="muted" lang={langOf(items.find((one) => one.list === list)?.sentence)}>{items.find((one) => one.list === list)?.sentence}</p>
            <Loaded within of={pages.loading} title={words.title}>
              {() => <>{pages.items.length === 0 && !pages.hasMore && <p className="card">{words.none}</p>}<People people={pages.items.map((one) => ({ ...one, more: moreOf(one, tree) }))} /><More pages={pages} />{pages.items.length > 0 && <Excel name={items.find((one) => one.list === list)?.title ?? words.title} columns={[...peopleColumns<Found>((id) => tree.node(id)?.name), [words.why, whyOf, 40]]} rows={() => all((cursor) => searchMembers({ orgId, subtree: true, list, cursor, limit: AT_ONCE }))} />}</>}
            </Loaded>
          </>
        )}
      </Loaded>
    </>
  )
}
