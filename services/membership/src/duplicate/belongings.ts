import { readAll, type Delete, type Opened, type Put } from '@nen-nep/service-kit'
import type { Member } from '../member/schema.ts'
import type { Merge } from './schema.ts'
import { disciplinesOf } from '../discipline/schema.ts'

type Two = Readonly<{ keep: Member; drop: Member }>

/** The disciplines that went over with a merge, as those of the record that stands again. */
export async function disciplinesBack({ table }: Opened, { keepId, dropId, disciplines = [] }: Merge): Promise<{ puts: Put[]; deletes: Delete[] }> {
  const rows = (await readAll(table, { pk: disciplinesOf(keepId), consistent: true })).filter(({ sk }) => disciplines.includes(String(sk)))
  return {
    puts: rows.map((row): Put => ({ row: { ...row, pk: disciplinesOf(dropId), memberId: dropId, facts: undefined, marks: undefined }, when: { is: 'absent' } })),
    deletes: rows.map(({ pk, sk }): Delete => ({ key: { pk, sk }, when: { is: 'any' } })),
  }
}

/** The disciplines of the record that goes, as the kept one's: they keep their numbers, and nothing of them is lost. */
export async function disciplineMoves({ table }: Opened, { keep, drop }: Two): Promise<{ puts: Put[]; deletes: Delete[] }> {
  const rows = await readAll(table, { pk: disciplinesOf(drop.id), consistent: true })
  return {
    puts: rows.map((row): Put => ({ row: { ...row, pk: disciplinesOf(keep.id), memberId: keep.id, facts: undefined, marks: undefined }, when: { is: 'absent' } })),
    deletes: rows.map(({ pk, sk }): Delete => ({ key: { pk, sk }, when: { is: 'any' } })),
  }
}
