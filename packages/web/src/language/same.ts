/** What a file of words has to be in another language: the same names, the same parameters, other texts. */
export type Same<T> = T extends string ? string : T extends (...given: infer Given) => infer Said ? (...given: Given) => Same<Said> : { readonly [Key in keyof T]: Same<T[Key]> }
