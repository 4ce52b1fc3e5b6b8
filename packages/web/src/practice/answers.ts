import { matched } from '../router/matched.ts'
import type { World } from './world.ts'

/** What is asked of practice: the path without its query, the body parsed. */
export type Asked = Readonly<{ method: string; path: string; body: unknown; now: number }>
/** What the world is afterwards and what is answered; a refusal has its sentence. */
export type Given = Readonly<{ world: World; answer: unknown } | { refused: string; status: number }>
type Answering = (world: World, asked: Asked & Readonly<{ id: string }>) => Given
export type Door = readonly [method: string, pattern: string, answer: Answering]

/** Something read; the world stays. */
export const reading = (method: string, pattern: string, of: (world: World, id: string) => unknown): Door => [method, pattern, (world, { id }) => ({ world, answer: of(world, id) })]
/** Something done to the world; nothing of its answer is needed but what `answer` says. */
export const doing = (pattern: string, next: (world: World, asked: Asked & Readonly<{ id: string }>) => World, answer: (world: World) => unknown = () => ({})): Door => ['POST', pattern, (world, asked) => {
  const after = next(world, asked)
  return { world: after, answer: answer(after) }
}]

/** The first door that fits; undefined where practice has none. */
export function through(doors: readonly Door[], world: World, asked: Asked): Given | undefined {
  for (const [method, pattern, answer] of doors) {
    const parts = method === asked.method ? matched(pattern, asked.path) : undefined
    if (parts) return answer(world, { ...asked, id: parts['id'] ?? '' })
  }
  return undefined
}
