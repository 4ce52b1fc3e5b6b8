import { useSyncExternalStore } from 'react'
import { text } from '../messages.vi.ts'
import { leads, worksAbove, type Me } from '../me/me.ts'
import { helpPhone, onHelpPhone } from '../sign-in/help.ts'

/** The number to ring, where the deployment has one: a press dials it. */
export function HelpPhone() {
  const phone = useSyncExternalStore(onHelpPhone, helpPhone)
  return phone === '' ? null : <p><a className="tall" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{text.helpPhone(phone)}</a></p>
}

/** Whoever others turn to turns to the level above. */
const helps = (me: Me | undefined) => me !== undefined && (leads(me) || worksAbove(me))
/** Whom the reader turns to, in words and by phone. */
export const Help = ({ me }: Readonly<{ me: Me | undefined }>) => <><p>{helps(me) ? text.helpAbove : text.help}</p><HelpPhone /></>
