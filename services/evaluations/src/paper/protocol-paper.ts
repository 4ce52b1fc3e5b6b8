import { messages as ofTally } from '@nen-nep/rules/tally/index'
import type { Block, OfficialDocument } from '@nen-nep/office'
import { dayOf, HEADS, outcomeOf, votesOf } from '../ballot/protocol.vi.ts'
import type { Protocol } from '../ballot/protocol.ts'
import { words } from './words.vi.ts'

const { protocol: form } = words
const noted = (texts: readonly string[]): Block[] => texts.map((text) => ({ text, as: 'note' }))

/** The tellers' protocol, whichever way the votes came: ballots, base by its name, what each line came to, how paper and electronic ballots add up, and the receipts by which voters check the count. */
export function protocolPaper(head: Pick<OfficialDocument, 'body' | 'superior' | 'placeAndDay'>, protocol: Protocol): OfficialDocument {
  const { title, heldOn, heads, baseName, lines, sums, notes, tellers, receipts } = protocol
  const day = dayOf(heldOn)
  const rows = lines.map((line, at) => [String(at + 1), line.label, votesOf(line), outcomeOf(line)])
  return {
    ...head,
    kind: form.kind,
    ...(title === '' ? {} : { subject: title }),
    blocks: [
      ...(day === '' ? [] : [{ text: form.held(day) }]),
      ...HEADS.map((field): Block => ({ text: `${ofTally.fields[field]}: ${heads[field]}.`, as: 'item' })),
      ...sums.map((text): Block => ({ text, as: 'item' })),
      { text: baseName },
      { heads: form.heads, rows, shares: [1.2, 3.5, 9.2, 3] },
      ...noted(notes),
      ...(receipts.length === 0 ? [] : [{ text: form.receipts(receipts.length) }, { text: receipts.join(' ') }]),
    ],
    signatures: [...[0, 1].map((at) => ({ above: [form.teller], note: words.sign, ...(tellers[at] === undefined ? {} : { name: tellers[at] }) })), { above: [form.chair], note: words.sign }],
  }
}
