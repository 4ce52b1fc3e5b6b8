/** Opens a file of the bucket in a tab of its own. The tab is asked for at the press and filled once the address is known: phones let no page open one later. */
export async function openFile(address: () => Promise<string>): Promise<void> {
  const tab = window.open('', '_blank')
  try {
    const url = await address()
    if (tab) tab.opener = null
    const { location: place } = tab ?? window
    place.assign(url)
  } catch (error) {
    tab?.close()
    throw error
  }
}
