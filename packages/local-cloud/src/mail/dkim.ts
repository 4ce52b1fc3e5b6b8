import { createPrivateKey } from 'node:crypto'

/** With what mails are signed before they leave: the domain they come from, the name of its key there (`<selector>._domainkey.<domain>`), and the private key as PEM. */
export type Dkim = { readonly domain: string; readonly selector: string; readonly privateKey: string }

const FEWEST_BITS = 1024
/** What a signature covers. Both headers of unsubscribing are among them, without which mail programs offer no button (RFC 8058, section 4); the library's own list has only one. */
const SIGNED = ['From', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type', 'Auto-Submitted', 'List-Unsubscribe', 'List-Unsubscribe-Post']

/** How the mail library is told to sign. Refuses a key that could not sign: the library would send such mails unsigned, and say nothing. */
export function signing({ domain, selector, privateKey }: Dkim) {
  const { asymmetricKeyType, asymmetricKeyDetails } = createPrivateKey(privateKey)
  if (asymmetricKeyType !== 'rsa' || (asymmetricKeyDetails?.modulusLength ?? 0) < FEWEST_BITS) throw new Error(`mails are signed with an RSA key of ${FEWEST_BITS} bits or more`)
  return { domainName: domain, keySelector: selector, privateKey, headerFieldNames: SIGNED.join(':') }
}
