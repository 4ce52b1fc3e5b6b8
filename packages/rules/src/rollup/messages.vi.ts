/** What verifying a certified roll-up may find. */
export const messages = {
  faults: {
    'rollup.leaf': (id: string) => `Số liệu của chi bộ ${id} không khớp với mã kiểm tra của chính nó.`,
    'rollup.digest': (digest: string) => `Mã kiểm tra ${digest} không khớp với số liệu kèm theo.`,
    'rollup.tree': (version: string) => `Cây tổ chức phiên bản ${version} không phải là phiên bản đã dùng.`,
    'rollup.total': (id: string) => `Tổng của ${id} không bằng tổng các chi bộ.`,
  },
} as const
