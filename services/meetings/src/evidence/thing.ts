import { refuse as refuseRow, type Opened } from '@nen-nep/service-kit'
import * as v from 'valibot'
import { Limitation } from '../limitation/schema.ts'
import { isOpen } from '../task/rules.ts'
import { Task } from '../task/schema.ts'
import type { ThingPlace } from './place.ts'
import { refuse } from './refusals.ts'

/** A task or limitation as its evidence sees it: whether anything may still be added, who works on it, and which evidence was named in a report or an acceptance. */
export type Thing = Readonly<{ open: boolean; workers: readonly string[]; named: readonly string[] }>

function ofTask(task: Task): Thing {
  const { memberId, helperIds = [], evidence = [] } = task
  return { open: isOpen(task), workers: [memberId, ...helperIds], named: evidence }
}
const ofLimitation = ({ status, ownerId, acceptances }: Limitation): Thing => ({ open: status === 'OPEN', workers: [ownerId], named: acceptances.flatMap(({ evidence }) => evidence) })

/** The thing among the rows just read; to those outside its cell it does not exist. */
export function thingIn({ caller, row }: Opened, { kind, key, cellId }: ThingPlace): Thing {
  const found = row(key)
  if (!found || !caller.may('see', cellId)) return refuseRow('item.missing')
  return kind === 'tsk' ? ofTask(v.parse(Task, found)) : ofLimitation(v.parse(Limitation, found))
}

/** Lets in who works on the thing, and who leads the cell or takes its minutes. */
export function workedOn(door: Opened, place: ThingPlace): Thing {
  const thing = thingIn(door, place)
  return thing.workers.includes(door.caller.id) || door.caller.may('record', place.cellId) ? thing : refuse('evidence.not-yours')
}
