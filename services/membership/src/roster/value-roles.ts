import { Role as RoleCode, type OrganisationType } from '@nen-nep/contracts'
import * as v from 'valibot'
import type { Problem } from './problems.ts'
import { foldWords, normalise } from './text.ts'
import { wayUp, type Unit, type Units } from './units.ts'
import { roleJoint, roleWords } from './words.vi.ts'

/** A role read from a title, of the organisation it belongs to: by id, or by code while that exists only in the file. */
export const Role = v.object({ role: RoleCode, orgId: v.optional(v.string()), orgCode: v.optional(v.string()), title: v.string() })
export type Role = v.InferOutput<typeof Role>

/** The roles of one cell of text; `unsure` titles do not say whose committee they mean. */
export type Roles = Readonly<{ roles: readonly Role[]; unsure: readonly Readonly<{ title: string; unit: Unit }>[]; problems: readonly Problem[] }>

const LEVELS: Readonly<Record<'GRASSROOTS' | 'SUPERIOR', readonly OrganisationType[]>> = { GRASSROOTS: ['GRASSROOTS_ORG', 'SUB_GRASSROOTS_ORG'], SUPERIOR: ['SUPERIOR_ORG'] }

/** A cell's own role is the cell's; a committee's is that of the nearest organisation above that has such a committee. */
function holderOf(units: Units, cell: Unit, level: 'CELL' | 'GRASSROOTS' | 'SUPERIOR'): Unit | undefined {
  return level === 'CELL' ? cell : wayUp(units, cell).find(({ type }) => LEVELS[level].includes(type))
}

function readTitle(title: string, cell: Unit, units: Units): Roles {
  const word = roleWords[foldWords(title)]
  if (!word) return { roles: [], unsure: [], problems: [{ code: 'role.unknown', detail: { value: title } }] }
  const unit = holderOf(units, cell, word.of)
  if (!unit) return { roles: [], unsure: [], problems: [{ code: 'role.no-organisation', detail: { value: title } }] }
  const role = v.parse(Role, { role: word.role, title, orgId: unit.id, ...(unit.id === undefined ? { orgCode: unit.code } : {}) })
  return { roles: [role], unsure: word.sure === false ? [{ title, unit }] : [], problems: [] }
}

/** Party titles as roles; several may share a cell. An unknown title is a warning and gives no role. */
export function readRoles(text: string, cell: Unit, units: Units): Roles {
  const titles = normalise(text).slice(0, 500).split(roleJoint).filter(Boolean)
  const read = titles.map((title) => readTitle(title, cell, units))
  return { roles: read.flatMap(({ roles }) => roles), unsure: read.flatMap(({ unsure }) => unsure), problems: read.flatMap(({ problems }) => problems) }
}
