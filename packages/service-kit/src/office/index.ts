export type { Block, Grid, Line, OfficialDocument, Signature } from './document.ts'
export { letterOf } from './letters.ts'
export { neutral, sheetOf, SheetWriter, XLSX, type Shape } from './sheet-writer.ts'
export { DOCX, wordOf } from './word.ts'
