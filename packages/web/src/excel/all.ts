type Page<T> = Readonly<{ items: readonly T[]; next?: string | undefined }>

/** A long list to its end, page by page: what the page on the screen shows the first part of. */
export async function all<T>(load: (cursor?: string) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = []
  for (let cursor: string | undefined; ;) {
    const page = await load(cursor)
    items.push(...page.items)
    if (page.next === undefined) return items
    cursor = page.next
  }
}
