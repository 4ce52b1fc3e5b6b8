/** Headers as lists of party members carry them, folded; the first of each field is its usual name. */
export const rosterWords = {
  tt: ['tt', 'stt', 'so tt', 'so thu tu'],
  name: ['ho va ten', 'ho ten', 'ho va ten dang vien', 'ho ten dang vien', 'ten dang vien', 'ho va ten khai sinh', 'ho ten khai sinh', 'ho chu dem va ten', 'ho chu dem va ten khai sinh'],
  birthDate: ['ngay sinh', 'ngay thang nam sinh', 'sinh ngay', 'ngay thang sinh', 'nam sinh', 'ngay thang nam sinh'],
  sex: ['gioi tinh', 'nam nu', 'phai'],
  citizenId: ['so cccd', 'cccd', 'so can cuoc', 'so can cuoc cong dan', 'can cuoc cong dan', 'so dinh danh ca nhan', 'so dinh danh', 'ma dinh danh', 'so cccd cmnd', 'so cmnd cccd', 'cccd cmnd', 'cmnd cccd', 'so cmnd'],
  cardNumber: ['so the dang vien', 'so the dang', 'so the', 'the dang vien', 'so the dv', 'so tdv'],
  admittedOn: ['ngay vao dang', 'ngay ket nap', 'ngay ket nap dang', 'ngay thang nam vao dang', 'ngay thang nam ket nap', 'vao dang', 'ket nap', 'ngay thang nam du bi', 'ngay du bi'],
  officialOn: ['ngay chinh thuc', 'ngay cong nhan chinh thuc', 'ngay vao dang chinh thuc', 'ngay cong nhan dang vien chinh thuc', 'ngay thang nam chinh thuc', 'vao dang chinh thuc'],
  status: ['dang vien', 'trang thai', 'tinh trang', 'loai dang vien', 'tinh trang dang vien', 'trang thai dang vien', 'dang vien chinh thuc du bi', 'chinh thuc du bi'],
  cell: ['chi bo', 'ten chi bo', 'chi bo sinh hoat', 'noi sinh hoat', 'don vi sinh hoat', 'sinh hoat tai chi bo'],
  parent: ['dang bo co so', 'dang bo', 'to chuc co so dang', 'to chuc dang cap tren', 'dang uy co so', 'dang bo cap tren', 'cap uy co so'],
  cellCode: ['ma chi bo', 'ma to chuc dang', 'ma to chuc', 'ma don vi', 'ma so chi bo'],
  partyTitle: ['chuc vu dang', 'chuc vu trong dang', 'chuc danh dang', 'chuc vu dang hien nay'],
  concurrentPost: ['chuc vu kiem nhiem', 'kiem nhiem', 'chuc vu chinh quyen', 'chuc vu khac', 'chuc vu chinh quyen doan the'],
  phone: ['dien thoai', 'so dien thoai', 'sdt', 'di dong', 'dien thoai di dong', 'so dt', 'dt', 'so di dong'],
  email: ['email', 'e mail', 'thu dien tu', 'dia chi email', 'dia chi thu dien tu', 'hop thu'],
  note: ['ghi chu'],
} as const

/** How a sum begins. */
export const totalWords = /^(?:tổng cộng|tổng số|cộng)(?![\p{L}\p{M}])/iu

/** Standings as lists write them out. */
export const standingWords: Readonly<Record<string, string>> = { OFFICIAL: 'Chính thức', PROBATIONARY: 'Dự bị', EXEMPT: 'Miễn sinh hoạt' }
/** Men and women as lists write them out. */
export const sexWords: Readonly<Record<string, string>> = { MALE: 'Nam', FEMALE: 'Nữ' }

/** Headers of a sheet that lists organisations. */
export const treeWords = {
  code: ['ma', 'ma to chuc', 'ma to chuc dang', 'ma so'],
  name: ['ten to chuc', 'ten to chuc dang', 'ten', 'to chuc dang'],
  type: ['loai', 'loai to chuc', 'loai hinh', 'loai hinh to chuc'],
  parentCode: ['ma cap tren', 'ma to chuc cap tren', 'cap tren', 'ma to chuc cap tren truc tiep'],
  sectorType: ['linh vuc', 'loai hinh dia ban'],
} as const

/** Kinds of organisation as they are written out. */
export const typeWords: Readonly<Record<string, string>> = {
  'dang bo cap tren': 'SUPERIOR_ORG', 'dang bo cap tren truc tiep': 'SUPERIOR_ORG', 'dang bo co so': 'GRASSROOTS_ORG',
  'dang bo truc thuoc co so': 'SUB_GRASSROOTS_ORG', 'dang bo bo phan': 'SECTIONAL_ORG', 'chi bo co so': 'CELL_GRASSROOTS',
  'chi bo truc thuoc': 'CELL_SUBORDINATE', 'chi bo': 'CELL_SUBORDINATE', 'to dang': 'PARTY_GROUP',
}

/** Short forms of words in names of units; each stands as a word of its own. */
export const shortWords: Readonly<Record<string, string>> = {
  cb: 'chi bo', db: 'dang bo', dbbp: 'dang bo bo phan', kp: 'khu pho', tdp: 'to dan pho', cc: 'chung cu', ct: 'cong ty', cty: 'cong ty',
  tt: 'trung tam', bv: 'benh vien', dn: 'doanh nghiep', qs: 'quan su', ca: 'cong an', q: 'quan', x: 'xa', th: 'tieu hoc',
}

/** What a unit is, in front of its name. */
export const unitPrefix = /^(?:chi bo co so|chi bo|dang bo bo phan|dang bo co so|dang bo|dang uy) /
/** Where a short name says which ward it lies in. */
export const wardPart = /^(.*?) (?:p|phuong) (.+)$/
/** What a ward's own name begins with. */
export const wardPrefix = /^phuong /

type RoleWord = Readonly<{ role: string; of: 'CELL' | 'GRASSROOTS' | 'SUPERIOR'; sure?: false }>
const at = (role: string, of: RoleWord['of']): RoleWord => ({ role, of })

/** Party titles, folded, with the role and the level whose role it is; where a title does not say whose, the reading is marked unsure. */
export const roleWords: Readonly<Record<string, RoleWord>> = {
  'bi thu': at('SECRETARY', 'CELL'), 'bi thu chi bo': at('SECRETARY', 'CELL'), bt: at('SECRETARY', 'CELL'), btcb: at('SECRETARY', 'CELL'),
  'pho bi thu': at('DEPUTY_SECRETARY', 'CELL'), 'pho bi thu chi bo': at('DEPUTY_SECRETARY', 'CELL'), pbt: at('DEPUTY_SECRETARY', 'CELL'), pbtcb: at('DEPUTY_SECRETARY', 'CELL'),
  'chi uy vien': at('COMMITTEE_MEMBER', 'CELL'), cuv: at('COMMITTEE_MEMBER', 'CELL'), 'uy vien chi uy': at('COMMITTEE_MEMBER', 'CELL'),
  'bi thu dang uy': at('SECRETARY', 'GRASSROOTS'), 'pho bi thu dang uy': at('DEPUTY_SECRETARY', 'GRASSROOTS'),
  'dang uy vien': at('COMMITTEE_MEMBER', 'GRASSROOTS'), duv: at('COMMITTEE_MEMBER', 'GRASSROOTS'), 'uy vien ban chap hanh dang bo': at('COMMITTEE_MEMBER', 'GRASSROOTS'),
  'uy vien ban thuong vu dang uy': at('STANDING_MEMBER', 'GRASSROOTS'),
  'uy vien ubkt': at('INSPECTOR', 'GRASSROOTS'), 'uy vien uy ban kiem tra': at('INSPECTOR', 'GRASSROOTS'), 'uy vien ubkt dang uy': at('INSPECTOR', 'GRASSROOTS'),
  'chu nhiem ubkt': at('INSPECTOR', 'GRASSROOTS'), 'pho chu nhiem ubkt': at('INSPECTOR', 'GRASSROOTS'),
  'bi thu quan uy': at('SECRETARY', 'SUPERIOR'), 'bi thu huyen uy': at('SECRETARY', 'SUPERIOR'), 'pho bi thu quan uy': at('DEPUTY_SECRETARY', 'SUPERIOR'),
  'pho bi thu huyen uy': at('DEPUTY_SECRETARY', 'SUPERIOR'), 'quan uy vien': at('COMMITTEE_MEMBER', 'SUPERIOR'), 'huyen uy vien': at('COMMITTEE_MEMBER', 'SUPERIOR'),
  'uy vien ban thuong vu quan uy': at('STANDING_MEMBER', 'SUPERIOR'), 'uy vien ban thuong vu huyen uy': at('STANDING_MEMBER', 'SUPERIOR'),
  'uy vien ubkt quan uy': at('INSPECTOR', 'SUPERIOR'), 'uy vien ubkt huyen uy': at('INSPECTOR', 'SUPERIOR'),
  'uy vien ban thuong vu': { role: 'STANDING_MEMBER', of: 'SUPERIOR', sure: false },
  'can bo ban to chuc': at('OFFICER', 'SUPERIOR'), 'can bo ban to chuc quan uy': at('OFFICER', 'SUPERIOR'),
  'can bo van phong': at('OFFICER', 'SUPERIOR'), 'can bo van phong quan uy': at('OFFICER', 'SUPERIOR'),
}
/** What joins several titles in one cell. */
export const roleJoint = /\s*(?:[,;/+\n]| kiêm )\s*/iu
