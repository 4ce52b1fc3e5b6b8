import type { Member } from './schema.ts'

/** All organisations whose data may speak of a member, and the first day known: what holds them, what held them, and where they have or had positions. */
export function placesOf({ since, history, positions, formerOrgs = [] }: Member) {
  const days = [since, ...history.map(({ on }) => on), ...positions.map(({ from }) => from)]
  return { orgs: [...new Set([...history.flatMap(({ cellId, hostId }) => (hostId === undefined ? [cellId] : [cellId, hostId])), ...positions.map(({ orgId }) => orgId), ...formerOrgs])], from: days.toSorted()[0] ?? since }
}
