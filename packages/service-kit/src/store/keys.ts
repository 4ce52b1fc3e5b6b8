/** Where an item stands in a service's table. */
export type Key = Readonly<{ pk: string; sk: string }>
/** DynamoDB's bounds in bytes; beyond them it fails instead of finding nothing. */
const LONGEST = { pk: 2048, sk: 1024 }
/** Whether a row could stand there at all: keys are made of ids as callers write them. */
export const fits = ({ pk, sk = '' }: Readonly<{ pk: string; sk?: string | undefined }>) => Buffer.byteLength(pk) <= LONGEST.pk && Buffer.byteLength(sk) <= LONGEST.sk
export const keyText = ({ pk, sk }: Key) => `${pk}|${sk}`
