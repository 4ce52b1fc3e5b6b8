import { GrantsChanged, MeetingClosed } from '@nen-nep/contracts'
import { accessReactions, reactionsOf, type Reaction } from '@nen-nep/service-kit'
import { boardReactions } from './board/reactions.ts'
import { treeReaction } from './board/refresh.ts'
import { mergeReaction } from './person/merged.ts'
import { directiveReactions } from './directive/reactions.ts'
import { together } from './together.ts'
import { rollOver } from './carry/reaction.ts'
import { rosterReaction } from './roster/projection.ts'
import type { Working } from './stores.ts'

/** A closing renews the board, and leaves what is unfinished to the next meeting. */
const ofClosing = (board: Reaction<Working>): Reaction<Working> => ({
  ...board,
  handle: async (deps, events) => {
    await board.handle(deps, events)
    await rollOver(deps, events)
  },
})
const ofMeetings = boardReactions.map((one) => (one.type === MeetingClosed.type ? ofClosing(one) : one))

/** Event type → what this service does about it, soon after; the stack makes one rule of these keys. */
export const reactions = reactionsOf(...accessReactions.filter(({ type }) => type === GrantsChanged.type), treeReaction, rosterReaction, ...ofMeetings, ...together([...boardReactions, ...directiveReactions]), mergeReaction)

export { jobs, schedules } from './work.ts'
