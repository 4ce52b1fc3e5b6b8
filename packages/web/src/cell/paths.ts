/** Pages of a cell that are opened now and then, behind one script that finds the one that is wanted. */
export const cellPaths = ['/chuyen-de', '/linh-vuc', '/kiem-tra', '/lich/thang'] as const
export type CellPath = (typeof cellPaths)[number]
