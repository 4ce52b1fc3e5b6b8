import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { inRoot } from '@nen-nep/toolchain/root'
import { cellPaths } from '../../packages/web/src/cell/paths.ts'
import { yearPaths } from '../../packages/web/src/year/paths.ts'
import { OFFICER, phone, SECRETARY, signedIn } from './cell-of.ts'
import { furnishMeetings } from './meetings-of.ts'
import { furnish, sendRoster, withNeighbour } from './registry.ts'
import { openedBallot, startYear, YEAR } from './year-of.ts'

const tables = ['packages/web/src/app.tsx', 'packages/web/src/registry/routes.tsx'].map((path) => readFileSync(inRoot(path), 'utf8')).join('\n')
/** Every pattern that an address can fit, read from the tables of the pages themselves; those without a sign-in stand in tests of their own. */
export const patterns = [...new Set([...[...tables.matchAll(/\bpath: '([^']+)'/g)].flatMap(([, path = '']) => path), ...yearPaths, ...cellPaths])]

/** An invented ward with something on every page of its secretary and its officer, both signed in. */
export async function startAll(browser: Browser) {
  const year = await startYear(8)
  const { whole, officer, orgId, cellId } = year
  const cell = await withNeighbour(year)
  const held = await furnishMeetings(year)
  const things = await furnish(cell)
  const { id: directive } = await whole.ask(officer, 'POST', '/meetings/directives', { orgId, title: 'Triển khai nghị quyết', question: 'Chi bộ làm gì?', dueOn: `${YEAR + 1}-12-31` })
  // One after the other: a tree takes one change at a time.
  const merging: string[] = []
  for (const at of ['10', '11']) merging.push((await whole.ask('mem_administrator', 'POST', '/membership/organisations', { name: `Chi bộ Khu phố ${at}`, type: 'CELL_SUBORDINATE', parentId: orgId, sectorType: 'KHU_PHO', from: '2020-01-01' })).id)
  await whole.idle()
  const { id: plan } = await whole.ask(officer, 'POST', '/membership/reorganisations', { kind: 'MERGE', orgIds: merging, into: [{ name: 'Chi bộ Khu phố Bình Minh', type: 'CELL_SUBORDINATE' }], on: `${YEAR + 1}-12-01`, dryRun: false })
  const ballot = await openedBallot(year)
  const desk = await signedIn(whole, await phone(browser), OFFICER)
  await sendRoster(desk, whole.url)
  const imported = new URL(desk.url()).pathname
  const pages = { secretary: await signedIn(whole, await phone(browser), SECRETARY), officer: desk }
  return { whole, pages, cellId, orgId, bare: year.bare, ward: orgId.replace('org_', ''), record: year.record, member: year.member, held, things, directive: directive as string, plan: plan as string, ballot, imported }
}
export type All = Awaited<ReturnType<typeof startAll>>

type Who = keyof All['pages']
/** An address for every pattern, and whose page it is. A pattern that is missing here fails the proof. */
export function addresses({ cellId, orgId, bare, ward, record, held, things, directive, plan, ballot, imported }: All): Readonly<Record<string, readonly [Who, ...string[]]>> {
  const cell = `/danh-gia/${YEAR}/chi-bo/${bare}`
  const body = `/danh-gia/${YEAR}/to-chuc/${ward}`
  return {
    '/': ['secretary', '/'], '/buoi-hop': ['secretary', '/buoi-hop'], '/buoi-hop/moi': ['secretary', '/buoi-hop/moi'], '/buoi-hop/dinh-ky': ['secretary', '/buoi-hop/dinh-ky'],
    '/buoi-hop/:id/bien-ban': ['secretary', `/buoi-hop/${held.over}/bien-ban`], '/buoi-hop/:id/dieu-hanh': ['secretary', `/buoi-hop/${held.going}/dieu-hanh`],
    '/buoi-hop/:id/:step': ['secretary', `/buoi-hop/${held.draft}/chuong-trinh`, ...['diem-danh', 'dien-bien', 'nghi-quyet', 'cham-diem', 'ket-thuc'].map((step) => `/buoi-hop/${held.going}/${step}`)],
    '/nhiem-vu': ['secretary', '/nhiem-vu'], '/dang-vien': ['secretary', '/dang-vien'], '/dang-vien/:id': ['secretary', `/dang-vien/${things.first}`], '/lich': ['secretary', '/lich'], '/lich/chi-bo': ['officer', '/lich/chi-bo'],
    '/nghi-quyet': ['secretary', '/nghi-quyet'], '/nghi-quyet/:id/van-ban': ['secretary', `/nghi-quyet/${held.resolution}/van-ban`], '/han-che': ['secretary', '/han-che'], '/de-xuat': ['secretary', '/de-xuat'], '/chuyen-can': ['secretary', '/chuyen-can'],
    '/thong-bao': ['secretary', '/thong-bao'], '/tong-quan': ['officer', '/tong-quan'], '/danh-gia': ['secretary', '/danh-gia'], '/danh-gia/:year': ['officer', `/danh-gia/${YEAR}`],
    '/danh-gia/:year/kiem-diem/:page': ['secretary', ...[1, 2, 3, 4, 5].map((page) => `/danh-gia/${YEAR}/kiem-diem/${page}`)], '/danh-gia/:year/ket-qua': ['secretary', `/danh-gia/${YEAR}/ket-qua`],
    '/danh-gia/:year/chi-bo/:cell/:section': ['secretary', ...['ban-kiem-diem', 'tap-the', 'hoi-nghi', 'phieu-kin', 'kiem-phieu', 'in-phieu', 'bon-tot', 'de-nghi', 'quyet-dinh'].map((section) => `${cell}/${section}`)],
    '/danh-gia/:year/chi-bo/:cell/ho-so/:member': ['secretary', `${cell}/ho-so/${record.split('.').at(-1) ?? ''}`],
    '/danh-gia/:year/to-chuc/:org/:section': ['officer', ...['tien-do', 'ty-le', 'cong-bang', 'tap-the', 'dot', 'tong-hop'].map((section) => `${body}/${section}`)], '/danh-gia/:year/tap-the/:org': ['officer', `/danh-gia/${YEAR}/tap-the/${ward}`],
    '/phieu/:id/:step': ['secretary', `/phieu/${ballot}/bo-phieu`, `/phieu/${ballot}/theo-doi`], '/cac-nam': ['secretary', '/cac-nam'], '/quy-dinh': ['officer', '/quy-dinh'], '/quy-dinh/soan': ['officer', '/quy-dinh/soan'], '/quy-dinh/:id/xem': ['officer', '/quy-dinh/rating-366/xem'],
    '/to-chuc': ['officer', '/to-chuc'], '/to-chuc/:id': ['officer', `/to-chuc/${cellId}`, `/to-chuc/${orgId}`], '/to-chuc/:id/don-vi': ['officer', `/to-chuc/${cellId}/don-vi`], '/to-chuc/:id/mau-van-ban': ['officer', `/to-chuc/${cellId}/mau-van-ban`], '/chi-dao': ['officer', '/chi-dao'], '/chi-dao/:id/thuc-hien': ['officer', `/chi-dao/${directive}/thuc-hien`],
    '/cach-lam-hay': ['officer', '/cach-lam-hay'], '/nhac-viec': ['officer', '/nhac-viec'], '/thong-bao/thu-mau': ['officer', '/thong-bao/thu-mau'], '/thu-da-gui': ['officer', '/thu-da-gui'], '/nhat-ky': ['officer', '/nhat-ky'], '/bao-cao': ['officer', '/bao-cao'],
    '/cai-dat': ['secretary', '/cai-dat'], '/ma-dang-nhap': ['secretary', '/ma-dang-nhap'], '/ban-giao/:id': ['secretary', `/ban-giao/${cellId}`], '/tai-lieu-phai-doc': ['officer', '/tai-lieu-phai-doc'], '/danh-sach-tu-lap': ['officer', '/danh-sach-tu-lap'],
    '/chuyen-de': ['secretary', '/chuyen-de'], '/linh-vuc': ['secretary', '/linh-vuc'], '/kiem-tra': ['secretary', '/kiem-tra'], '/lich/thang': ['officer', '/lich/thang'],
    '/tim-kiem': ['secretary', '/tim-kiem'], '/tap-duot': ['secretary', '/tap-duot'], '/de-nghi-noi-dung': ['secretary', '/de-nghi-noi-dung'], '/viec-khac': ['secretary', '/viec-khac'],
    '/dang-vien/nhap': ['officer', '/dang-vien/nhap'], '/dang-vien/nhap/:id': ['officer', imported], '/dang-vien/them': ['officer', '/dang-vien/them'], '/dang-vien/:id/chuyen': ['officer', `/dang-vien/${things.first}/chuyen`],
    '/chuyen-sinh-hoat': ['officer', '/chuyen-sinh-hoat'], '/chuyen-sinh-hoat/:id': ['officer', `/chuyen-sinh-hoat/${things.transfer}`], '/dang-vien/doi-chieu': ['officer', '/dang-vien/doi-chieu'], '/dang-vien/doi-chieu/:id': ['officer', '/dang-vien/doi-chieu/dif_none'],
    '/ho-so-trung': ['officer', '/ho-so-trung'], '/de-nghi-sua': ['secretary', '/de-nghi-sua'], '/danh-sach-theo-doi': ['officer', '/danh-sach-theo-doi'], '/danh-sach-theo-doi/:list': ['officer', '/danh-sach-theo-doi/INCOMPLETE'],
    '/ket-nap': ['officer', '/ket-nap'], '/ket-nap/:id/ho-so': ['officer', `/ket-nap/${things.admission}/ho-so`], '/ket-nap/:id/mo': ['officer', `/ket-nap/${things.candidate}/mo`], '/huy-hieu': ['officer', '/huy-hieu'], '/noi-cu-tru': ['officer', '/noi-cu-tru'],
    '/so-luong': ['officer', '/so-luong'], '/so-luong/:id/bang': ['officer', `/so-luong/${things.headcount}/bang`], '/sap-xep': ['officer', '/sap-xep'], '/sap-xep/moi': ['officer', '/sap-xep/moi'], '/sap-xep/:id': ['officer', `/sap-xep/${plan}`],
  }
}
