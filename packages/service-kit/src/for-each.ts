/** Does the same to each, so many at a time. */
export async function forEach<T>(all: readonly T[], atOnce: number, one: (item: T) => Promise<unknown>): Promise<void> {
  const left = all.values()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const item of left) await one(item)
  }))
}
