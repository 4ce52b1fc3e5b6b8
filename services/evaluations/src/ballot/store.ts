import { aggregate, isTheirs, pack, type Table } from '@nen-nep/service-kit'
import { placeOfBallot } from './keys.ts'
import { Ballot } from './schema.ts'

const keyOf = ({ id }: Ballot) => placeOfBallot(id)?.key ?? { pk: id, sk: id }
const PACKED = ['lines', 'electors', 'tellers', 'result', 'receipts', 'paper'] as const
const bodyOf = (ballot: Ballot) => Object.fromEntries(Object.entries(ballot).filter(([name]) => PACKED.some((one) => one === name)))
const without = Object.fromEntries(PACKED.map((name) => [name, undefined]))

/** Ballots of cells in the service's own table. An elector keeps sight of theirs wherever they go later; who was too late with a command is shown nothing that it keeps. */
export const ballotsIn = <D extends Table>(table: D) =>
  aggregate(table, Ballot, {
    keyOf,
    orgOf: ({ cellId }) => cellId,
    sees: (caller, { electors }) => electors.some(({ member }) => isTheirs(caller, member)),
    shown: ({ id, status }) => ({ id, status }),
    index: (ballot) => ({ ...without, body: pack(bodyOf(ballot)) }),
  })
