/** A list of signs or prohibitions that a limitation may be tagged with, as one regulation has it. The official wording is not repeated: items are called by their number. */
export type Catalogue = Readonly<{ name: string; source: string; from: string; until?: string; groups: readonly Readonly<{ name: string; items: number }>[] }>

/**
 * Catalogues by code; a tag is `CODE/group.item`. They tag what a cell or a committee lacks, never a person (domain: 7).
 * The prohibitions of regulation 207-QĐ/TW (26/7/2026), which replaced those of 37-QĐ/TW, were not seen: they are to be added when they are.
 */
export const catalogues: Readonly<Record<string, Catalogue>> = {
  'NQ04-2016': {
    name: '27 biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”',
    source: 'Nghị quyết 04-NQ/TW khóa XII ngày 30/10/2016',
    from: '2016-10-30',
    groups: [
      { name: 'Suy thoái về tư tưởng chính trị', items: 9 },
      { name: 'Suy thoái về đạo đức, lối sống', items: 9 },
      { name: '“Tự diễn biến”, “tự chuyển hóa” trong nội bộ', items: 9 },
    ],
  },
  'QD37-2021': { name: 'Những điều đảng viên không được làm', source: 'Quy định 37-QĐ/TW ngày 25/10/2021', from: '2021-10-25', until: '2026-07-25', groups: [{ name: 'Điều', items: 19 }] },
}

const inForce = ({ from, until = '9999' }: Catalogue, year: number) => from <= `${year}-12-31` && until >= `${year}-01-01`
const itemsIn = ({ groups }: Catalogue, group: number) => groups[group - 1]?.items ?? 0

/** Whether a tag names an item of a catalogue that was in force on a day of the limitation's year. */
export function isTag(tag: string, year: number): boolean {
  const parts = /^([A-Z0-9-]+)\/([1-9]\d?)\.([1-9]\d?)$/.exec(tag)
  if (!parts) return false
  const [, code = '', group, item] = parts
  const catalogue = Object.entries(catalogues).find(([one]) => one === code)?.[1]
  return catalogue !== undefined && inForce(catalogue, year) && Number(item) <= itemsIn(catalogue, Number(group))
}
