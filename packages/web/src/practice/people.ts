import { civilOf, dayText } from '../time.ts'

// Everything here is invented, down to the names, whose last words make "tập dượt mẫu nền nếp …".
const names = ['Nguyễn Thị Tập', 'Trần Văn Dượt', 'Lê Thị Mẫu', 'Phạm Văn Nền', 'Hoàng Thị Nếp', 'Vũ Văn Thử', 'Đặng Thị Học', 'Bùi Văn Hành', 'Đỗ Thị Rèn', 'Ngô Văn Luyện', 'Dương Thị Quen', 'Lý Văn Thạo']

export const CELL = { id: 'org_tap-duot', name: 'Chi bộ Tập dượt' }
/** The invented members of the cell; the first is its secretary, whose part the person plays; the last is on probation. */
export const people = names.map((name, index) => ({ memberId: `mem_tap-duot-${index + 1}`, name, official: index < names.length - 1 }))
export const [ME, TAKER] = ['mem_tap-duot-1', 'mem_tap-duot-2']
export const nameOf = (id: string) => people.find(({ memberId }) => memberId === id)?.name ?? ''
export const MEETING = 'mtg_tap-duot'
export const BALLOT = 'blt_tap-duot'

/** This evening at 19:30 in Vietnam, as an instant. */
export const thisEvening = (now: number) => `${dayText(now)}T12:30:00Z`
export const yearOf = (now: number) => civilOf(now).year
