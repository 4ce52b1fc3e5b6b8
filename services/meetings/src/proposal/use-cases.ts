import { shortHash } from '@nen-nep/contracts'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { refuse as refuseRow, seen, type Act, type Opened, type Put } from '@nen-nep/service-kit'
import { perform, together } from '../desk.ts'
import { placeOf } from '../place.ts'
import type { Deps } from '../stores.ts'
import { proposalIdOf, proposalPlaceOf } from './place.ts'
import { refuse } from './refusals.ts'
import { mayAnswer, maySee } from './rights.ts'
import { answer, raise } from './rules.ts'
import type { Answering, Proposal, Raising } from './schema.ts'

const pointed = (deps: Deps, act: Act, { id, toOrgId }: Proposal): Put => together(deps.pointers, { next: { orgId: toOrgId, proposalId: id }, facts: [] }, act, undefined)

function mayRaise({ caller, tree }: Opened, { cellId, kind }: Raising): void {
  const member = caller.grants.some(({ orgId }) => orgId === cellId)
  if (!caller.may('see', cellId) || !tree.node(cellId)) return refuseRow('item.missing')
  if (kind === 'PETITION' ? !member : !caller.may('record', cellId)) return refuse('proposal.not-raiser')
}

/** Raises something upwards, or to one's own cell; a pointer tells who was asked. */
export function raiseProposal(deps: Deps, act: Act, raising: Raising) {
  const { cellId, meetingId } = raising
  if (meetingId !== undefined && placeOf(meetingId).cellId !== cellId) return refuse('proposal.other-cell')
  const id = proposalIdOf(cellId, Number(civilDayOf(act.at).slice(0, 4)), shortHash(6, act.key ?? act.at))
  return perform({
    of: deps.proposals,
    key: proposalPlaceOf(id).key,
    tree: true,
    enter: (door) => mayRaise(door, raising),
    decide: (_, __, { tree }) => {
      const decision = raise(raising, id, tree, act)
      return { ...decision, also: [pointed(deps, act, decision.next)] }
    },
  }, act)
}

/** Whoever was asked receives, answers, declines, or passes it on up. */
export function answerProposal(deps: Deps, act: Act, id: string, answering: Answering) {
  const { key } = proposalPlaceOf(id)
  return perform({
    of: deps.proposals,
    key,
    tree: true,
    enter: ({ caller, row }) => {
      const found = row(key)
      const proposal = found && seen(deps.proposals, found).state
      if (!proposal || !maySee(caller, proposal)) return refuseRow('item.missing')
      return mayAnswer(caller, proposal) ? undefined : refuse('proposal.not-answerer')
    },
    decide: (_, before, door) => {
      const decision = before && answer(before.state, answering, door, act)
      return decision && { ...decision, also: answering.outcome === 'PASSED_UP' ? [pointed(deps, act, decision.next)] : [] }
    },
  }, act)
}
