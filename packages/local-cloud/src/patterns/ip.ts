export type Address = { readonly bits: 32 | 128; readonly value: bigint }

const v4 = /^\d{1,10}\.\d{1,10}\.\d{1,10}\.\d{1,10}$/
const v6 = /^[0-9a-fA-F:]*:[0-9a-fA-F:]*$/

const join = (parts: readonly number[], width: bigint) =>
  parts.reduce((sum, part) => (sum << width) | BigInt(part), 0n)

function parseV4(text: string): Address | undefined {
  const parts = text.split('.').map(Number)
  return parts.every((part) => part <= 255) ? { bits: 32, value: join(parts, 8n) } : undefined
}

const groups = (text: string) => (text === '' ? [] : text.split(':'))

function expand(text: string): string[] | undefined {
  const [head = '', tail, more] = text.split('::')
  if (more !== undefined) return undefined
  if (tail === undefined) return groups(head)
  const missing = 8 - groups(head).length - groups(tail).length
  return missing < 1 ? undefined : [...groups(head), ...Array.from({ length: missing }, () => '0'), ...groups(tail)]
}

function parseV6(text: string): Address | undefined {
  const parts = expand(text)
  if (parts?.length !== 8 || !parts.every((part) => /^[0-9a-fA-F]{1,4}$/.test(part))) return undefined
  return { bits: 128, value: join(parts.map((part) => Number.parseInt(part, 16)), 16n) }
}

/** The address a text spells (IPv4 dotted, IPv6 with or without `::`), or nothing. */
export function parseAddress(text: string): Address | undefined {
  if (v4.test(text)) return parseV4(text)
  return v6.test(text) ? parseV6(text) : undefined
}

export type Block = { readonly base: Address; readonly host: bigint }

/** A CIDR block such as `10.0.0.0/24` or `2001:db8::/32`, or nothing when it is malformed. */
export function parseBlock(text: string): Block | undefined {
  const [ip = '', mask = '', more] = text.split('/')
  const base = parseAddress(ip)
  if (!base || more !== undefined || !/^\d{1,3}$/.test(mask) || Number(mask) > base.bits) return undefined
  return { base, host: BigInt(base.bits - Number(mask)) }
}

export function within({ base, host }: Block, text: string): boolean {
  const address = parseAddress(text)
  return address?.bits === base.bits && address.value >> host === base.value >> host
}
