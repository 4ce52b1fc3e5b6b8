export { handIn, heldUnderAll, partFile, type Held as HeldRows, type Wanted as WantedPerson } from './part.ts'
export * from './only-own.ts'
export { isNewestWord } from './merge.ts'
