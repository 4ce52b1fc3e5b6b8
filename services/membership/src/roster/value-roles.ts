import { Role as RoleCode, type OrganisationType } from '@nen-nep/contracts'
import * as v from 'valibot'
import type { Problem } from './problems.ts'
import { foldWords } from './text.ts'
import { wayUp, type Unit, type Units } from './units.ts'
import { roleJoint, roleWords } from './words.vi.ts'

/** A role read from a title, of the organisation it belongs to: its id is absent while it exists only in the file. */
export const Role = v.object({ role: RoleCode, orgId: v.optional(v.string()), orgCode: v.optional(v.string()), title: v.string() })
export type Role = v.InferOutput<typeof Role>

/** The roles of one cell of text; `unsure` titles do not say whose committee they mean. */
export type Roles = Readonly<{ roles: readonly Role[]; unsure: readonly Readonly<{ title: string; unit: Unit }>[]; problems: readonly Problem[] }>

const LEVELS: Readonly<Record<'GRASSROOTS' | 'SUPERIOR', readonly OrganisationType[]>> = { GRASSROOTS: ['GRASSROOTS_ORG', 'SUB_GRASSROOTS_ORG'], SUPERIOR: ['SUPERIOR_ORG'] }

/** A cell's own role is the cell's; a committee's is that of the nearest organisation above that has such a committee. */
function holderOf(units: Units, cell: Unit, level: 'CELL' | 'GRASSROOTS' | 'SUPERIOR'): Unit | undefined {
  return level === 'CELL' ? cell : wayUp(units, cell).find(({ type }) => LEVELS[level].includes(type))
}

type Title = Readonly<{ title: string; role?: Role; unsure?: Unit; problem?: 'role.unknown' | 'role.no-organisation' }>

function readTitle(title: string, cell: Unit, units: Units): Title {
  const word = roleWords[foldWords(title)]
  if (!word) return { title, problem: 'role.unknown' }
  const unit = holderOf(units, cell, word.of)
  if (!unit) return { title, problem: 'role.no-organisation' }
  const role = v.parse(Role, { role: word.role, title, orgId: unit.id, orgCode: unit.code })
  return word.sure === false ? { title, role, unsure: unit } : { title, role }
}

/** Party titles as roles; several may share a cell. Unknown titles are one warning and give no role. */
export function readRoles(text: string, cell: Unit, units: Units): Roles {
  const titles = text.split(roleJoint).filter(Boolean).map((title) => readTitle(title, cell, units))
  const problems = (['role.unknown', 'role.no-organisation'] as const).flatMap((code) => {
    const named = titles.filter(({ problem }) => problem === code).map(({ title }) => title)
    return named.length > 0 ? [{ code, detail: { value: named.join('; ') } }] : []
  })
  return {
    roles: titles.flatMap(({ role }) => role ?? []),
    unsure: titles.flatMap(({ title, unsure }) => (unsure ? [{ title, unit: unsure }] : [])),
    problems,
  }
}
