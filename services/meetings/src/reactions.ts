import { GrantsChanged } from '@nen-nep/contracts'
import { accessReactions, reactionsOf } from '@nen-nep/service-kit'
import { boardReactions } from './board/reactions.ts'
import { treeReaction } from './board/refresh.ts'
import { mergeReactions } from './person/merged.ts'
import { directiveReactions } from './directive/reactions.ts'
import { goneReactions } from './gone/reaction.ts'
import { issuedReaction } from './score/issued.ts'
import { together } from './together.ts'
import { carryReaction } from './carry/reaction.ts'
import { rosterReaction } from './roster/projection.ts'

/** Event type → what this service does about it, soon after; the stack makes one rule of these keys. */
export const reactions = reactionsOf(...accessReactions.filter(({ type }) => type === GrantsChanged.type), treeReaction, rosterReaction, ...together([...boardReactions, ...directiveReactions, carryReaction, issuedReaction]), ...mergeReactions, ...goneReactions)

export { jobs, schedules } from './work.ts'
