import type { Key, Opened } from '@nen-nep/service-kit'
import { seenIn } from '../desk.ts'
import { directivePlaceOf } from '../directive/place.ts'
import { isFor } from '../directive/rights.ts'
import type { Deps } from '../stores.ts'
import { refuse } from './refusals.ts'

type Naming = Readonly<{ directiveIds?: string[] | undefined }>
/** The rows of the directives that a document says it carries out. */
export const directiveKeys = ({ directiveIds = [] }: Naming): Key[] => directiveIds.map((id) => directivePlaceOf(id).key)

/** What was given, once every directive it names has come down to this organisation; one sent elsewhere is refused like one that does not exist. The door must have read them, and know the tree. */
export function received<T extends Naming>(deps: Pick<Deps, 'directives'>, door: Opened, orgId: string, given: T): T {
  const strange = (given.directiveIds ?? []).findIndex((id) => {
    const directive = seenIn(deps.directives, door, directivePlaceOf(id).key)?.state
    return directive === undefined || !isFor(directive, door.tree, orgId)
  })
  return strange < 0 ? given : refuse('resolution.other-directive', { pointer: `/directiveIds/${strange}` })
}
