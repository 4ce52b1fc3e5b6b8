import type { Caller } from '@nen-nep/service-kit'

/** Who looks after an organisation's mails: its own leaders, those who decide over it, and those who keep its registry. */
export const manages = (caller: Caller, orgId: string) => caller.may('lead', orgId) || caller.may('decide', orgId) || caller.may('register', orgId)

/** The last three digits only. */
export const maskPhone = (phone: string) => `… ${phone.slice(-3)}`
/** `dang.vien8@example.vn` → `d…@example.vn`: enough to recognise, too little to copy; what is no mail address is masked like a telephone number. */
export const maskAddress = (address: string) => (address.includes('@') ? `${address.slice(0, 1)}…${address.slice(address.indexOf('@'))}` : maskPhone(address))
