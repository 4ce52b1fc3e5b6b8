/** Where an item stands in a service's table. */
export type Key = Readonly<{ pk: string; sk: string }>
export const keyText = ({ pk, sk }: Key) => `${pk}|${sk}`
