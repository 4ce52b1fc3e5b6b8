/** How long a file made in the page may be fetched, in ms: a phone may ask its owner first. */
const HELD = 60_000

/** Hands what can be said as JSON to the device as a file. */
export const saveJson = (name: string, content: unknown): void => saveFile(name, new Blob([JSON.stringify(content)], { type: 'application/json' }))

/** Hands a file that was made in the page to the device: nothing passes through another server. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(url), HELD)
}
