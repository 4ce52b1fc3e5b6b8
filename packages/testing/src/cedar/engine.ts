import { preparsePolicySet, statefulIsAuthorized, validate, type EntityJson, type ValidationError } from '@cedar-policy/cedar-wasm/nodejs'
import type { FormerNode, Grant, TreeNode } from '@nen-nep/contracts'
import type { Right } from '@nen-nep/service-kit'
import { policyText, schemaText } from './policies.ts'

const SET = 'nen-nep'
const policies = { staticPolicies: policyText }
const prepared = preparsePolicySet(SET, policies)
if (prepared.type === 'failure') throw new Error(prepared.errors.map(({ message }) => message).join('; '))

const organisation = (id: string) => ({ type: 'Organisation', id })
const day = (text: string) => ({ __extn: { fn: 'datetime', arg: text } })
const POSITION = { type: 'Position', id: 'held' }

/** Whether the chain of parents above an organisation comes to an end; in a damaged snapshot it may go in a circle, which Cedar refuses to read. */
function ends(node: FormerNode, byId: ReadonlyMap<string, FormerNode>): boolean {
  let at: FormerNode | undefined = node
  for (let steps = 0; at?.parentId !== undefined; steps++) {
    if (steps > byId.size) return false
    at = byId.get(at.parentId)
  }
  return true
}

/** A tree as Cedar's entities, each with its parent alone: what stands above that is for Cedar to find. An organisation whose chain of parents does not end stands alone. What stands no more still has whom it last hung from. */
export function entitiesOf(nodes: readonly TreeNode[], former: readonly FormerNode[] = []): EntityJson[] {
  const standing = new Set(nodes.map(({ id }) => id))
  const byId = new Map([...former, ...nodes].map((node) => [node.id, node]))
  return [...byId.values()].map((node) => ({ uid: organisation(node.id), attrs: standing.has(node.id) ? {} : { gone: true }, parents: node.parentId !== undefined && ends(node, byId) ? [organisation(node.parentId)] : [] }))
}

/** A record about somebody, as both sides are asked about it. */
export type Record = Readonly<{ kind: 'MEMBER_RECORD' | 'CORRECTION' | 'EXPORT' | 'REVIEW'; orgId: string; memberId: string; submitted: boolean }>
const RECORD = { type: 'Record', id: 'asked' }
const person = (id: string) => ({ type: 'Person', id })
const recordOf = ({ kind, orgId, memberId, submitted }: Record): EntityJson => ({
  uid: RECORD,
  attrs: { kind, organisation: { __entity: organisation(orgId) }, person: { __entity: person(memberId) }, submitted },
  parents: [organisation(orgId)],
})

const positionOf = ({ role, orgId, from, to }: Grant): EntityJson => ({
  uid: POSITION,
  attrs: { role, organisation: { __entity: organisation(orgId) }, from: day(from), ...(to === undefined ? {} : { to: day(to) }) },
  parents: [],
})

/** A question as both sides are asked it: may the holder of these positions, on this day, do this to that organisation? */
export type Question = Readonly<{ grants: readonly Grant[]; on: string; right: Right; orgId: string }>

type Asked = Readonly<{ principal: { type: string; id: string }; action: string; resource: { type: string; id: string }; on: string; entities: EntityJson[] }>
function allows({ principal, action, resource, on, entities }: Asked): boolean {
  const answer = statefulIsAuthorized({ principal, action: { type: 'Action', id: action }, resource, context: { day: day(on) }, preparsedPolicySetId: SET, entities })
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '))
  const [fault] = answer.response.diagnostics.errors
  if (fault) throw new Error(`${fault.policyId}: ${fault.error.message}`)
  return answer.response.decision === 'allow'
}

/** Cedar's answer: whether one of the positions is permitted. Throws when the engine cannot evaluate the policies, which is no answer. */
export const permits = (tree: readonly EntityJson[], { grants, on, right, orgId }: Question): boolean =>
  grants.some((grant) => allows({ principal: POSITION, action: right, resource: organisation(orgId), on, entities: [...tree, positionOf(grant)] }))

/** A question after a record: may this person, by themselves or by one of these positions, know that it is there, or read the whole of it? */
export type RecordQuestion = Readonly<{ by: string; grants: readonly Grant[]; on: string; action: 'know' | 'read'; record: Record }>

/** Cedar's answer about a record: whether the person themselves or one of their positions is permitted. */
export function permitsRecord(tree: readonly EntityJson[], { by, grants, on, action, record }: RecordQuestion): boolean {
  const asked = { action, resource: RECORD, on }
  const entities = [...tree, recordOf(record)]
  return allows({ ...asked, principal: person(by), entities }) || grants.some((grant) => allows({ ...asked, principal: POSITION, entities: [...entities, positionOf(grant)] }))
}

/** What Cedar's strict validator finds wrong with policies, each by its id: nothing, for ours. */
export function faultsOf(text: string = policyText): readonly ValidationError[] {
  const answer = validate({ schema: schemaText, policies: { staticPolicies: text } })
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('; '))
  return [...answer.validationErrors, ...answer.validationWarnings]
}
