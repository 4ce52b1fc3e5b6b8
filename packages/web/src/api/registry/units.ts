import * as v from 'valibot'
import { ask, part, tell } from './ask.ts'
import { getProfile } from './members.ts'

const Named = v.object({ memberId: v.string(), name: v.string() })
const Coverage = v.object({ units: v.array(v.object({ unit: v.string(), memberIds: v.array(v.string()) })), committee: v.array(Named) })
/** The units that a joint cell serves, with who of its committee answers for each. */
export type Coverage = v.InferOutput<typeof Coverage>
export const getCoverage = (cellId: string) => ask(Coverage, `/organisations/${part(cellId)}/coverage`)

const Versioned = v.object({ version: v.number() })
export const getVersion = async (cellId: string) => (await ask(Versioned, `/organisations/${part(cellId)}`)).version
type Change = Readonly<{ units: readonly string[] }> | Readonly<{ coverage: readonly Readonly<{ unit: string; memberId: string }>[] }>
/** Names a cell's units, or who answers for which; each list replaces the one before. */
export const changeUnits = (cellId: string, body: Change, how: Readonly<{ key: string; version: number }>) => tell(Versioned, `/organisations/${part(cellId)}`, { method: 'PATCH', body, ...how })
/** Says of which unit somebody is from today on; an empty word says of none. */
export async function assignUnit(memberId: string, unit: string, key: string): Promise<void> {
  const { version } = await getProfile(memberId)
  await tell(v.object({}), `/members/${part(memberId)}/unit`, { method: 'PUT', body: { unit }, key, version })
}
