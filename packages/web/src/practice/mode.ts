const NAME = 'nen-nep.practice'

/** The run of practice that this tab is in, if any. It lives in sessionStorage: it survives a reload and ends with the tab, and no other tab is in it. */
export const practiceRun = sessionStorage.getItem(NAME)
/** Whether this tab practises: everything it asks is answered by itself, and nothing of it leaves. */
export const practising = practiceRun !== null

/** A fresh load of the page, so that nothing of the one mode is still in memory in the other. */
export function enterPractice(): void {
  sessionStorage.setItem(NAME, crypto.randomUUID())
  location.assign('/tap-duot')
}
export function leavePractice(): void {
  for (const name of Object.keys(sessionStorage)) if (name.includes(NAME) || name.includes('tap-duot')) sessionStorage.removeItem(name)
  indexedDB.deleteDatabase(`nen-nep.${practiceRun ?? ''}`)
  location.assign('/viec-khac')
}
