import { readAll, type Delete, type Opened, type Put } from '@nen-nep/service-kit'
import type { Member } from '../member/schema.ts'
import { disciplinesOf } from '../discipline/schema.ts'
import { runningKey } from '../transfer/schema.ts'
import { refuse } from './rules.ts'

type Two = Readonly<{ keep: Member; drop: Member }>

/** Refuses to make two records one while something runs that names the person: a transfer of either, or an admission of the one that goes. */
export function demandIdle({ row }: Opened, { keep, drop }: Two): void {
  const transfer = [keep, drop].some(({ id }) => row(runningKey(id)) !== undefined)
  if (transfer || drop.admission !== undefined) refuse('merge.running', { what: transfer ? 'TRANSFER' : 'ADMISSION' })
}

/** The disciplines of the record that goes, as the kept one's: they keep their numbers, and nothing of them is lost. */
export async function disciplineMoves({ table }: Opened, { keep, drop }: Two): Promise<{ puts: Put[]; deletes: Delete[] }> {
  const rows = await readAll(table, { pk: disciplinesOf(drop.id), consistent: true })
  return {
    puts: rows.map((row): Put => ({ row: { ...row, pk: disciplinesOf(keep.id), memberId: keep.id, facts: undefined, marks: undefined }, when: { is: 'absent' } })),
    deletes: rows.map(({ pk, sk }): Delete => ({ key: { pk, sk }, when: { is: 'any' } })),
  }
}
