export type Bytes = Uint8Array<ArrayBuffer>
/** Numbers as an archive writes them: the least byte first, each as wide as is said. */
const numbers = (...fields: readonly (readonly [value: number, width: number])[]): Bytes => Uint8Array.from(fields.flatMap(([value, width]) => Array.from({ length: width }, (_, byte) => Math.floor(value / 256 ** byte) % 256)))

/** Version 2.0, sums behind the content, names in UTF-8, deflated, the first day an archive knows: the same content makes the same bytes. */
const how = [[20, 2], [0x0808, 2], [8, 2], [0, 2], [0x21, 2]] as const
/** What is known of a file once it is packed: its checksum, and its bytes packed and as they were. */
export type Sums = Readonly<{ crc: number; packed: number; whole: number }>
const widths = ({ crc, packed, whole }: Sums) => [[crc, 4], [packed, 4], [whole, 4]] as const
const unknown: Sums = { crc: 0, packed: 0, whole: 0 }

/** What stands before a file, before its name. */
export const opening = (name: Bytes) => numbers([0x04034b50, 4], ...how, ...widths(unknown), [name.length, 2], [0, 2])
/** What stands behind a file. */
export const sumsOf = (sums: Sums) => numbers([0x08074b50, 4], ...widths(sums))
/** A file's line in the list at the end, before its name; `at` is where it begins. */
export const listed = (name: Bytes, at: number, sums: Sums) => numbers([0x02014b50, 4], [20, 2], ...how, ...widths(sums), [name.length, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [at, 4])
/** The end of an archive: how many files are listed, and where their list begins and how long it is. */
export const ending = (count: number, at: number, length: number) => numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [length, 4], [at, 4], [0, 2])

const POLYNOMIAL = 0xedb88320
const table = Uint32Array.from({ length: 256 }, (_, index) => Array.from({ length: 8 }).reduce<number>((sum) => (sum & 1 ? POLYNOMIAL ^ (sum >>> 1) : sum >>> 1), index))
/** The checksum of bytes that follow others, whose checksum is given. */
export function crcOf(bytes: Bytes, before: number): number {
  let sum = ~before
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return ~sum >>> 0
}
