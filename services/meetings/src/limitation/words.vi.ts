/** Words before which a given name means one person. */
export const addresses = ['đồng chí', 'đ/c', 'đc', 'ông', 'bà', 'anh', 'chị', 'cô', 'chú', 'bác', 'em', 'thầy'] as const
