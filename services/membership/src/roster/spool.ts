import * as v from 'valibot'
import type { SheetRow } from './sheet.ts'

const Batch = v.array(v.object({ row: v.number(), texts: v.array(v.string()), kinds: v.string() }))
const SIZE = 500

/** Rows laid aside between the two passes as JSON bytes outside the heap: about 300 bytes a person, so the file is unzipped and parsed once. */
export class Spool {
  count = 0
  private readonly full: Buffer[] = []
  private open: SheetRow[] = []

  add(row: SheetRow) {
    this.count++
    if (this.open.push(row) === SIZE) this.seal()
  }

  *batches(): Generator<SheetRow[]> {
    this.seal()
    for (const bytes of this.full) yield v.parse(Batch, JSON.parse(bytes.toString('utf8')))
  }

  private seal() {
    if (this.open.length > 0) this.full.push(Buffer.from(JSON.stringify(this.open)))
    this.open = []
  }
}
