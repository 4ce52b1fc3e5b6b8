/** What people typed, as it is sent and kept. */
export const tidy = (typed: string) => typed.normalize('NFC').trim()
