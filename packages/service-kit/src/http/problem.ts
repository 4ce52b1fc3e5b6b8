import type { Problem } from '@nen-nep/contracts'
import * as v from 'valibot'
import type { Refusal, RefusalKind } from '../refusal.ts'
import { faults, fieldMessage, messages as ours } from './messages.vi.ts'

export type AllMessages = Readonly<Record<string, string | ((details: Readonly<Record<string, unknown>>) => string)>>
const fromKit: AllMessages = ours

/** Whether a refusal's code has its sentence here or in the kit. */
export const isSaid = (code: string, known: AllMessages) => code in known || code in fromKit

const STATUS: Readonly<Record<RefusalKind, number>> = { invalid: 400, forbidden: 403, missing: 404, conflict: 409, stale: 412, gone: 410, 'too-many': 429 }
const SPECIAL: Readonly<Record<string, number>> = { 'token.invalid': 401, 'version.required': 428, 'key.reused': 422, 'body.too-large': 413, 'body.wrong-type': 415 }

const Issue = v.object({ type: v.string(), requirement: v.optional(v.unknown()), path: v.optional(v.array(v.object({ key: v.unknown() }))) })
const escape = (part: unknown) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')

/** Every faulty field: where (JSON pointer), which check, and what to do about it. */
function fieldErrors(issues: unknown): NonNullable<Problem['errors']> {
  const read = v.safeParse(v.array(Issue), issues)
  return (read.success ? read.output : []).map(({ type, requirement, path = [] }) => ({
    pointer: path.map(({ key }) => `/${escape(key)}`).join(''),
    code: type,
    message: fieldMessage(type, typeof requirement === 'number' ? String(requirement) : ''),
  }))
}

/** A refusal as the client meets it. `current` shows the standing version to one who came too late. */
export function problemOf(refusal: Refusal, known: AllMessages): Problem {
  const { code, kind, details } = refusal
  const message = known[code] ?? fromKit[code] ?? code
  const { issues, current, version, errors, ...detail } = details
  const status = SPECIAL[code] ?? STATUS[kind]
  return {
    ...detail,
    type: 'about:blank',
    title: typeof message === 'function' ? message(details) : message,
    status,
    code,
    ...(issues === undefined ? {} : { errors: fieldErrors(issues) }),
    ...(Array.isArray(errors) ? { errors } : {}),
    ...(current === undefined ? {} : { current: { ...Object(current), version } }),
  }
}

/** What a defect looks like from outside: nothing of its inside. */
export const defect = (id: string): Problem => ({ type: 'about:blank', title: faults.defect, status: 500, code: 'server.defect', detail: id })
export const busy: Problem = { type: 'about:blank', title: faults.busy, status: 503, code: 'server.busy' }
