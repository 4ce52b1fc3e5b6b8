const MB = 1024 * 1024

/**
 * What one file may ask of the machine. A roster of 100,000 people is about 12 MB as XLSX and 22 MB as CSV; a real sheet
 * is compressed about tenfold, and the ratio is the one Apache POI refuses at.
 */
export const limits = {
  fileBytes: 48 * MB,
  entries: 1_000,
  partBytes: 256 * MB,
  totalBytes: 320 * MB,
  ratio: 100,
  ratioFrom: MB,
  sharedText: 96 * MB,
  depth: 64,
  attributes: 64,
  tokenBytes: MB,
  columns: 256,
  rows: 200_000,
  cellText: 32_767,
  headerWindow: 40,
} as const
