import { follows, leads, type Me } from '../me/me.ts'
import { looksAfter, readsLog, seesMails } from '../me/rights.ts'
import { officesOf } from '../office/office.tsx'
import { reachesBelow } from '../registry/rights.ts'
import { Link } from '../router/link.tsx'
import { words } from './words.vi.ts'

type Place = Readonly<{ to: string; words: Readonly<{ name: string; hint: string }> }>
type Rule = (me: Me, path: readonly string[]) => boolean
const somewhere = (me: Me, rule: Rule) => officesOf(me).some(({ path }) => rule(me, path))

/** Everything somebody may open besides what the navigation shows, by group; a group without any is left out. */
export function placesFor(me: Me): readonly Readonly<{ group: keyof typeof words.groups; places: readonly Place[] }>[] {
  const when = (may: boolean, to: string, of: Place['words']): Place[] => (may ? [{ to, words: of }] : [])
  const holds = officesOf(me).length > 0
  const [looks, sees, log] = [somewhere(me, looksAfter), somewhere(me, seesMails), somewhere(me, readsLog)]
  const inCell = me.cellId !== undefined
  const groups = [
    { group: 'cell', places: [...when(inCell, '/de-nghi-noi-dung', words.backlog), ...when(inCell, '/chuyen-de', words.themes), ...when(inCell, '/nghi-quyet', words.resolutions), ...when(inCell, '/han-che', words.limitations), ...when(inCell || holds, '/de-xuat', words.proposals), ...when(inCell, '/chuyen-can', words.attendance), ...when(inCell, '/linh-vuc', words.areas), ...when(leads(me), '/kiem-tra', words.oversight), ...when(leads(me), '/buoi-hop/dinh-ky', words.series)] },
    { group: 'work', places: [...when(follows(me) !== undefined, '/tong-quan', words.board), ...when(follows(me) !== undefined, '/lich/chi-bo', words.gaps), ...when(follows(me) !== undefined, '/lich/thang', words.monthPlan), ...when(holds, '/chi-dao', words.directives), ...when(sees, '/danh-sach-tu-lap', words.recipients), ...when(holds, '/cach-lam-hay', words.practices), ...when(sees, '/bao-cao', words.reports)] },
    { group: 'mail', places: [...when(sees, '/thu-da-gui', words.mails), ...when(looks, '/tai-lieu-phai-doc', words.reading), ...when(looks, '/nhac-viec', words.rules), ...when(looks, '/thong-bao/thu-mau', words.letters)] },
    { group: 'keep', places: [...when(reachesBelow(me), '/dang-vien', words.people), ...when(holds, '/to-chuc', words.organisation), ...when(log, '/nhat-ky', words.log), ...when(leads(me), '/ma-dang-nhap', words.codes), ...when(leads(me), `/ban-giao/${me.cellId ?? ''}`, words.handover)] },
    { group: 'mine', places: [{ to: '/tim-kiem', words: words.search }, { to: '/thong-bao', words: words.inbox }, ...when(me.cellId !== undefined, '/nhiem-vu', words.tasks), ...when(me.cellId !== undefined, '/lich', words.plan), { to: '/cai-dat', words: words.settings }, { to: '/tap-duot', words: words.practice }] },
  ] as const
  return groups.filter(({ places }) => places.length > 0)
}

/** Where one may go, each with a word on what is there. */
export default function More({ me }: Readonly<{ me: Me }>) {
  return (
    <>
      <h1>{words.title}</h1>
      {placesFor(me).map(({ group, places }) => (
        <section key={group} aria-labelledby={group}>
          <h2 id={group}>{words.groups[group]}</h2>
          <ul className="hub">{places.map(({ to, words: { name, hint } }) => <li key={to}><Link to={to}>{name}<span>{hint}</span></Link></li>)}</ul>
        </section>
      ))}
    </>
  )
}
