import { useEffect, useState } from 'react'
import { useDo } from '../../use-do.ts'
import { useLoad } from '../../use-load.ts'

export type Page<T> = Readonly<{ items: readonly T[]; next?: string | undefined }>

/** A long list page by page: the first at once, the others when asked. `load` must stay the same between renders. */
export function usePages<T>(load: (cursor?: string) => Promise<Page<T>>) {
  const loading = useLoad(load)
  const [later, setLater] = useState<readonly Page<T>[]>([])
  const { busy, wrong, run } = useDo()
  useEffect(() => setLater([]), [load])
  const pages = loading.state.is === 'done' ? [loading.state.value, ...later] : []
  const next = pages.at(-1)?.next
  const more = () => run(async () => {
    const page = await load(next)
    setLater((before) => [...before, page])
  })
  return { loading, items: pages.flatMap(({ items }) => items), hasMore: next !== undefined, more, busy, wrong }
}
