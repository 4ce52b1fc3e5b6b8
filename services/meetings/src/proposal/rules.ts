import { ProposalAnswered, ProposalRaised } from '@nen-nep/contracts'
import { addDays } from '@nen-nep/rules/dates/arithmetic'
import { civilDayOf } from '@nen-nep/rules/dates/civil-time'
import { askSecrecy, isOwnAffair, noted, type Act, type Caller, type Decision, type Tree } from '@nen-nep/service-kit'
import { refuse } from './refusals.ts'
import type { Answering, Proposal, Raising } from './schema.ts'

/** Days until an answer is due where nobody names a day; no text was seen, so these are defaults for the customer to set. */
export const answerDays = { PROPOSAL: 30, QUESTION: 30, PETITION: 15 } as const

const superiorOf = (tree: Tree, orgId: string) => tree.ancestors(orgId)[0] ?? refuse('proposal.no-superior')

/** Raises a proposal or question to the superior, or a member's petition to the cell itself. Marked words are asked about. */
export function raise({ secrecyConfirmed, ...raising }: Raising, id: string, tree: Tree, act: Act): Decision<Proposal> {
  const raisedOn = civilDayOf(act.at)
  const { cellId, kind } = raising
  const dueOn = raising.dueOn ?? addDays(raisedOn, answerDays[kind])
  if (dueOn < raisedOn) return refuse('proposal.due-in-past')
  const toOrgId = kind === 'PETITION' ? cellId : superiorOf(tree, cellId)
  const secrecy = noted(askSecrecy([{ pointer: '/text', text: raising.text }], secrecyConfirmed, act))
  return { next: { ...raising, ...secrecy, id, toOrgId, dueOn, raisedBy: act.by, raisedOn, status: 'RAISED', steps: [] }, facts: [ProposalRaised({ proposalId: id, cellId, toOrgId, dueOn })] }
}

export const isAnswered = ({ status }: Proposal) => status === 'ANSWERED' || status === 'DECLINED'

function checkAnswer(before: Proposal, { outcome, text }: Answering, caller: Pick<Caller, 'id' | 'formerly' | 'grants'>): void {
  if (isAnswered(before)) return refuse('proposal.answered')
  if (before.kind === 'PETITION' && isOwnAffair(caller, before.raisedBy)) return refuse('proposal.own')
  if ((outcome === 'ANSWERED' || outcome === 'DECLINED') && text === undefined) return refuse('proposal.text-needed', { pointer: '/text' })
}

/** Receives, answers, declines with the reason, or passes on up. Nobody answers their own petition. */
export function answer(before: Proposal, answering: Answering, { caller, tree }: Readonly<{ caller: Pick<Caller, 'id' | 'formerly' | 'grants'>; tree: Tree }>, { by, at }: Act): Decision<Proposal> {
  checkAnswer(before, answering, caller)
  const { outcome, text } = answering
  const { id: proposalId, cellId, toOrgId: orgId } = before
  const toOrgId = outcome === 'PASSED_UP' ? superiorOf(tree, orgId) : orgId
  const step = { status: outcome, orgId, by, on: civilDayOf(at), ...(text === undefined ? {} : { text }) }
  return { next: { ...before, status: outcome, toOrgId, steps: [...before.steps, step] }, facts: [ProposalAnswered({ proposalId, cellId, toOrgId, status: outcome })] }
}
