/** What people typed, as it is sent and kept. */
export const tidy = (typed: string) => typed.normalize('NFC').trim()
/** What is one line however long it is: shown on several, so that nothing of it is out of sight, and never broken. */
export const inOneLine = (typed: string) => typed.replaceAll(/\s*\n\s*/g, ' ')
