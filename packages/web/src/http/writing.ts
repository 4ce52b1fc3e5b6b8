let under = 0

/** Whether something is on its way to the server, so that the page must not be loaded anew. */
export const writing = () => under > 0
/** Counts a thing that is sent, from its first byte to its answer. */
export async function sent<T>(work: () => Promise<T>): Promise<T> {
  under += 1
  try {
    return await work()
  } finally {
    under -= 1
  }
}
