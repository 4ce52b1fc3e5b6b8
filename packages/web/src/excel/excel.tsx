import type { Cell } from '@nen-nep/office/cells'
import { useState } from 'react'
import { fold } from '../names.ts'
import { notCome } from '../router/page.ts'
import { useDo } from '../use-do.ts'
import { saveFile } from '../ui/save-file.ts'
import { Wrong } from '../ui/wrong.tsx'
import { words } from './words.vi.ts'

/** A column: what it is called, what stands in it, and how wide it is, in letters. */
export type Column<T> = readonly [name: string, of: (one: T) => Cell, width?: number]
type Props<T> = Readonly<{ name: string; columns: readonly Column<T>[]; rows: () => Promise<readonly T[]> | readonly T[] }>
const WIDTH = 22

/** A list as an Excel file, made in the page from what its own operation answers: who may not read a line has none in the file. */
export function Excel<T>({ name, columns, rows }: Props<T>) {
  const [count, setCount] = useState<number>()
  const { busy, wrong, run } = useDo()
  const save = () => run(async () => {
    const [{ sheetOf, XLSX }, found] = await Promise.all([import('@nen-nep/office/sheet').catch(notCome), rows()])
    const shape = { name, header: columns.map(([title]) => title), widths: columns.map(([, , width = WIDTH]) => width) }
    const file = await sheetOf(shape, found.map((one) => columns.map(([, of]) => of(one))))
    saveFile(`${fold(name).replaceAll(/[^a-z0-9]+/g, '-')}.xlsx`, new Blob([file], { type: XLSX }))
    setCount(found.length)
  })
  return (
    <div className="made noprint">
      <Wrong words={wrong} />
      <button type="button" className="button second" aria-disabled={busy} aria-label={`${words.save}: ${name}`} onClick={save}>{words.save}</button>
      <div role="status">{busy ? <p className="muted">{words.making}</p> : count !== undefined && <p className="muted">{words.saved(count)}</p>}</div>
    </div>
  )
}
