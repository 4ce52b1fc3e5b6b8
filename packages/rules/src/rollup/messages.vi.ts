/** What verifying a certified roll-up may find. */
export const messages = {
  faults: {
    'rollup.leaf': (id: string) => `Số liệu của chi bộ ${id} không khớp với mã kiểm tra của chính nó.`,
    'rollup.digest': (digest: string) => `Mã kiểm tra ${digest} không khớp với số liệu kèm theo.`,
    'rollup.tree': (version: string) => `Cây tổ chức phiên bản ${version} không phải là phiên bản đã dùng.`,
    'rollup.missing': (id: string) => `Chi bộ ${id} được ghi là thiếu nhưng có số liệu, hoặc thiếu mà không được ghi.`,
    'rollup.rules': (id: string) => `Bộ quy định ${id} không phải là bộ đã ban hành: mã kiểm tra của nó không khớp.`,
    'rollup.chain': (id: string) => `Mức đã quyết định của chi bộ ${id} không khớp với số liệu đã cộng.`,
    'rollup.protocol': (id: string) => `Biên bản kiểm phiếu của chi bộ ${id} không khớp trong chính nó.`,
    'rollup.seal': (seal: string) => `Mã niêm phong ${seal} không khớp với nội dung tệp.`,
    'rollup.total': (id: string) => `Tổng của ${id} không bằng tổng các chi bộ.`,
  },
} as const
