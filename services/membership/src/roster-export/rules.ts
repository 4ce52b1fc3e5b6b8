import { RosterExportRequested, shortHash } from '@nen-nep/contracts'
import { refusals, refuseMissing, type Act, type Caller, type Decision } from '@nen-nep/service-kit'
import { REASON_LETTERS, saysSomething } from '../member/reason.ts'
import type { Exporting, RosterExport } from './schema.ts'

export const refuse = refusals({
  'roster-export.not-officer': 'forbidden',
  'roster-export.reason-required': 'invalid',
  'roster-export.unknown-organisation': 'invalid',
})

/** Numbers and addresses of many people at once leave whole only for the officer who keeps their registry and may reveal each of them, and for a reason. */
export function checkWhole(caller: Caller, orgId: string, reason: string): void {
  if (!caller.may('see', orgId)) refuseMissing()
  if (!caller.may('register', orgId) || !caller.may('reveal', orgId)) refuse('roster-export.not-officer')
  if (!saysSomething(reason)) refuse('roster-export.reason-required', { letters: REASON_LETTERS })
}

/** Asks for the registry of an organisation as a file. */
export function request({ orgId, reason }: Exporting, caller: Caller, act: Act): Decision<RosterExport> {
  checkWhole(caller, orgId, reason)
  const id = `rex_${shortHash(12, 'roster-export', act.key ?? '')}`
  return { next: { id, orgId, by: caller.id, reason, askedAt: act.at, state: 'WRITING', progress: 0, people: 0 }, facts: [RosterExportRequested({ exportId: id })] }
}

export const advance = (before: RosterExport, progress: Pick<RosterExport, 'progress' | 'people'>): Decision<RosterExport> => ({ next: { ...before, ...progress }, facts: [] })
export const finish = (before: RosterExport, people: number): Decision<RosterExport> => ({ next: { ...before, people, progress: 10_000, state: 'READY' }, facts: [] })
export const expire = (before: RosterExport): Decision<RosterExport> => ({ next: { ...before, state: 'EXPIRED' }, facts: [] })
