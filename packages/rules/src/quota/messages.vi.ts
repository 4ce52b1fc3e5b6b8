/** The sentence of a quota: it shows the whole sum, and warns without deciding. */
export const messages = {
  nouns: { MEMBER: 'đồng chí', BODY: 'tập thể' },
  denominators: { GOOD: 'Tốt', GOOD_OR_BETTER: 'Tốt trở lên' },
  base: (base: number, noun: string, denominator: string) => `${base} ${noun} được xếp loại ${denominator}`,
  share: (percentage: string, exact: string) => `, ${percentage} là ${exact}`,
  down: (limit: number) => `, làm tròn xuống còn ${limit}`,
  halfUp: (limit: number) => `, làm tròn thành ${limit}`,
  over: (proposed: number, over: number) => `; đề nghị ${proposed}, vượt ${over}.`,
  within: (proposed: number) => `; đề nghị ${proposed}, trong giới hạn.`,
  raised: (grounds: string) => ` Áp dụng tỷ lệ nâng, căn cứ: ${grounds}.`,
} as const
