/** A line of a document's body: a plain paragraph, a heading of a part, an item under it, a note in italics, or a dotted line for the pen, from margin to margin. */
export type Line = Readonly<{ text: string; as?: 'heading' | 'item' | 'note' | 'blank' }>
/** A table with its heads; `shares` are the parts of the line that its columns take, `signed` leaves each row the height of a signature. What is a number or a mark alone stands in the middle of its cell. */
export type Grid = Readonly<{ heads: readonly string[]; rows: readonly (readonly string[])[]; shares?: readonly number[]; signed?: boolean }>
export type Block = Line | Grid
/** Who signs: the lines above the signature (in whose name, in bold, then the post), and the name below it. */
export type Signature = Readonly<{ above: readonly string[]; note?: string; name?: string }>

/**
 * An official document of a party body as plain data, in the order of guidance 36-HD/VPTW of 2018 (05-HD/VPTW of 2026 is to be compared): who issues it and who stands above, number, place and day; kind and subject; the body; recipients; signatures, the chief one last; what is annexed. A wide table stands on a sheet turned sideways (`landscape`).
 */
export type OfficialDocument = Readonly<{
  superior?: string
  body: string
  number?: string
  placeAndDay: string
  kind: string
  subject?: string
  blocks: readonly Block[]
  recipients?: readonly string[]
  signatures: readonly Signature[]
  annex?: Readonly<{ title: string; blocks: readonly Block[] }>
  landscape?: boolean
}>
export const isGrid = (block: Block): block is Grid => 'heads' in block
/** Whether a cell of a table holds a number or a mark alone. */
export const isFigure = (text: string) => /^(?:[\d.,/%]+|x)$/.test(text)
