import { count, lengthOf, messages as notes, resultOf, unpack, layoutOf, type Marks } from '@nen-nep/rules/ballot/index'
import { find, log, plain, refuse, revise, type Act, type ServiceTable, type Vault } from '@nen-nep/service-kit'
import { randomInt } from 'node:crypto'
import type { Working } from '../stores.ts'
import { burnBox, readBox, setUp, shardsFor, shutBox } from './box.ts'
import { electronic } from './electors.ts'
import { placeOfBallot } from './keys.ts'
import { begin, close, voidIt } from './rules.ts'
import type { Ballot, Shut } from './schema.ts'
import { newPrivateKey, openWith, publicKeyFor } from './seal.ts'

/** What the tally works with: the service's own table, the box, and the vault of ballots' private keys, which nothing else may read. */
export type Tallying = Pick<Working, 'ballots'> & Readonly<{ box: ServiceTable; vault: Vault }>

const keyOf = (id: string) => placeOfBallot(id)?.key ?? refuse('item.missing')

/** Makes a ballot's key and box, then opens it. The private key is kept before anybody can cast; done again, each step finds what stands. */
export async function prepareBallot({ ballots, box, vault }: Tallying, act: Act, id: string): Promise<void> {
  const key = keyOf(id)
  const ballot = (await find(ballots, key, true))?.state
  if (ballot?.status !== 'OPENING') return
  const privateKey = await vault.keep(id, newPrivateKey())
  await setUp(box, id, shardsFor(electronic(ballot.electors).length))
  await revise(ballots, act, key, (standing) => begin(standing, publicKeyFor(privateKey)))
}

/** In an order that nobody chose. */
function shuffled<T>(all: readonly T[]): T[] {
  const left = [...all]
  return Array.from(all, () => left.splice(randomInt(left.length), 1)).flat()
}

type Opened = Readonly<{ ballots: readonly (Marks | undefined)[]; receipts: readonly string[]; notes: readonly string[] }>

/** Opens the box with its key; nothing where one of them is lost. What cannot be opened stays, as an invalid ballot. */
async function openBox({ box, vault }: Tallying, { id, lines, electors, atMost }: Shut): Promise<Opened | undefined> {
  const stands = await shutBox(box, id, shardsFor(electronic(electors).length))
  const privateKey = await vault.read(id)
  if (!stands || privateKey === undefined) return undefined
  const { sealed, marked } = await readBox(box, id)
  const layout = layoutOf(lines, atMost)
  const ballots = shuffled([...sealed.values()]).map((bytes) => {
    const text = openWith(privateKey, id, bytes)
    return text?.length === lengthOf(layout) ? unpack(text, layout) : undefined
  })
  const unreadable = ballots.filter((marks) => marks === undefined).length
  return {
    ballots,
    receipts: [...sealed.keys()].sort(),
    notes: [...(unreadable > 0 ? [notes.unreadable(unreadable)] : []), ...(marked === sealed.size ? [] : [notes.marks(marked, sealed.size)])],
  }
}

function resultFor({ lines, electors, atMost, paper, present, baseRule }: Shut, opened: Opened) {
  const counted = count(lines, opened.ballots, { issued: electronic(electors).length, atMost })
  return { ...resultOf(lines, { electronic: counted, paper }, { summoned: electors.length, present }, { baseRule }), notes: [...opened.notes] }
}

const nothing: Opened = { ballots: [], receipts: [], notes: [] }
const isOver = ({ status }: Ballot) => status === 'CLOSED' || status === 'VOID'

/** Counts and publishes; says that nobody can where key or box is lost. */
async function publish(deps: Tallying, act: Act, ballot: Shut): Promise<void> {
  const opened = ballot.publicKey === undefined ? nothing : await openBox(deps, ballot)
  if (!opened) log('error', 'ballot.lost', { ballot: plain(ballot.id) })
  const done = opened && { result: resultFor(ballot, opened), receipts: opened.receipts, at: act.at }
  await revise(deps.ballots, act, keyOf(ballot.id), (standing) => (done ? close(standing, done) : voidIt(standing)))
}

/** Counts a ballot that was shut: shuts the box, opens it, counts, publishes totals, destroys the key, then the box. Whoever begins again goes on where the last one stopped; the count is made once, for the box no longer changes. */
export async function countBallot(deps: Tallying, act: Act, id: string): Promise<void> {
  const ballot = (await find(deps.ballots, keyOf(id), true))?.state
  if (ballot?.status === 'SHUT') await publish(deps, act, ballot)
  else if (!ballot || !isOver(ballot)) return
  await deps.vault.destroy(id)
  await burnBox(deps.box, id)
}
