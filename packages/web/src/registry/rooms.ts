import { reachesBelow, isKeeper, keeps } from './rights.ts'
import { leads, type Me } from '../me/me.ts'
import { roomWords as words } from './words.vi.ts'

const paths = ['/chuyen-sinh-hoat', '/de-nghi-sua', '/danh-sach-theo-doi', '/ket-nap', '/huy-hieu', '/noi-cu-tru', '/ho-so-trung', '/so-luong', '/sap-xep']
/** Whether a path is one of the pages about records that stand outside `/dang-vien`. */
export const isRoom = (path: string) => paths.some((one) => path === one || path.startsWith(`${one}/`))

export type Room = Readonly<{ to: string; name: string }>
/** The pages about records that somebody's tasks call for, most used first. */
export function roomsOf(me: Me): Room[] {
  const office = keeps(me) !== undefined
  const follows = isKeeper(me) || reachesBelow(me)
  return [
    ...(office ? [{ to: '/dang-vien/nhap', name: words.import }] : []),
    ...(isKeeper(me) ? [{ to: '/dang-vien/them', name: words.add }, { to: '/chuyen-sinh-hoat', name: words.transfers }] : []),
    { to: '/de-nghi-sua', name: follows ? words.corrections : words.own },
    ...(isKeeper(me) ? [{ to: '/danh-sach-theo-doi', name: words.lists }, { to: '/ket-nap', name: words.admissions }, { to: '/huy-hieu', name: words.badges }, { to: '/ho-so-trung', name: words.duplicates }] : []),
    ...(leads(me) ? [{ to: '/noi-cu-tru', name: words.residence }] : []),
    ...(office ? [{ to: '/dang-vien/doi-chieu', name: words.difference }, { to: '/so-luong', name: words.headcounts }, { to: '/sap-xep', name: words.reorganisation }] : []),
  ]
}
