/** What is wrong with a field, and the field's id. */
export type Fault = Readonly<{ id: string; words: string }>

/** A fault where something is missing. */
export const unless = (holds: boolean, id: string, said: string): Fault | undefined => (holds ? undefined : { id, words: said })
/** How many letters a reason has; the registry asks for ten. */
export const lettersOf = (typed: string) => typed.match(/\p{L}/gu)?.length ?? 0
