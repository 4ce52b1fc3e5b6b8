/** Every address of the year's end but its first page; ids never stand last, for they have dots. */
export const yearPaths = [
  '/danh-gia/:year/kiem-diem/:page', '/danh-gia/:year/ket-qua', '/danh-gia/:year/chi-bo/:cell/:section', '/danh-gia/:year/chi-bo/:cell/ho-so/:member',
  '/danh-gia/:year/to-chuc/:org/:section', '/danh-gia/:year/tap-the/:org', '/phieu/:id/:step', '/cac-nam', '/quy-dinh', '/quy-dinh/soan', '/quy-dinh/:id/xem',
] as const
export type YearPath = (typeof yearPaths)[number]
