const base64url = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

/** 256 random bits as text. */
export const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)))

/** The challenge of a verifier by method S256 (RFC 7636, section 4.2). */
export const challengeOf = async (verifier: string) => base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))
