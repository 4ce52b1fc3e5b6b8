import type { SectorType } from '@nen-nep/contracts'

type Shipped = Readonly<{ id: string; title: string; tags: readonly string[]; sectorType?: SectorType; source: string }>
/** Themes that come with the product: what published reports of real cells name (domain.md §12, rows 6, 33, 62–64), and one for each kind of body. */
export const shippedTopics: readonly Shipped[] = [
  { id: 'top_shipped.street', title: 'Chống lấn chiếm lòng, lề đường', tags: ['trật tự đô thị'], sectorType: 'KHU_PHO', source: 'Bình Tân, 1/6/2023' },
  { id: 'top_shipped.waste', title: 'Phân loại rác tại nguồn', tags: ['môi trường'], sectorType: 'KHU_PHO', source: 'Bình Tân, 1/6/2023' },
  { id: 'top_shipped.hygiene', title: 'Giữ gìn vệ sinh khu dân cư', tags: ['môi trường'], sectorType: 'KHU_PHO', source: 'Bình Tân, 1/6/2023' },
  { id: 'top_shipped.tower', title: 'Phòng cháy, chữa cháy và nếp sống ở chung cư', tags: ['an toàn'], sectorType: 'CHUNG_CU', source: 'Bình Tân, 1/6/2023' },
  { id: 'top_shipped.service', title: 'Cải cách hành chính, thái độ phục vụ nhân dân', tags: ['cải cách hành chính'], sectorType: 'CO_QUAN', source: 'Hà Tĩnh, 21/6/2022' },
  { id: 'top_shipped.teaching', title: 'Nâng cao chất lượng dạy và học', tags: ['chuyên môn'], sectorType: 'TRUONG_HOC', source: 'Trường đại học, 24/2/2017' },
  { id: 'top_shipped.firm', title: 'Chi bộ với sản xuất, kinh doanh và đời sống người lao động', tags: ['sản xuất kinh doanh'], sectorType: 'DN', source: 'Lâm Đồng, 15/9/2023' },
  { id: 'top_shipped.example', title: 'Trách nhiệm nêu gương của cán bộ, đảng viên', tags: ['học tập Bác', 'nêu gương'], source: 'Gò Vấp, 31/10/2019' },
  { id: 'top_shipped.conduct', title: 'Những điều đảng viên không được làm và 27 biểu hiện suy thoái', tags: ['tự soi, tự sửa'], source: 'Hà Tĩnh, 21/6/2022' },
  { id: 'top_shipped.residence', title: 'Đảng viên giữ mối liên hệ với nơi cư trú', tags: ['nơi cư trú'], source: 'Hà Tĩnh, 21/6/2022' },
]
