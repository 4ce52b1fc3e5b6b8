const KEPT = 'nen-nep.help'

/** The number this device was told last; none where the browser keeps nothing. */
function kept(): string {
  try {
    return localStorage.getItem(KEPT) ?? ''
  } catch {
    return ''
  }
}
let phone = kept()
const listeners = new Set<() => void>()

/** The number to ring for help, as people read it; empty where the deployment has none. It outlives signing out: it says nothing about a person. */
export const helpPhone = () => phone
export function onHelpPhone(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Notes the deployment's number, for this page and for when there is no network. */
export function keepHelpPhone(told = ''): void {
  if (told === phone) return
  phone = told
  for (const listener of listeners) listener()
  try {
    localStorage.setItem(KEPT, told)
  } catch {
    // A browser that keeps nothing is told again at its next page.
  }
}
