/** A sleep that another part can cut short; a wake-up while nobody sleeps cuts the next sleep. */
export function openWaker() {
  let awake: (() => void) | undefined
  let pending = false
  return {
    wake(): void {
      pending = true
      awake?.()
    },
    async sleep(ms: number): Promise<void> {
      if (!pending) {
        await new Promise<void>((done) => {
          const timer = setTimeout(done, ms)
          awake = () => {
            clearTimeout(timer)
            done()
          }
        })
      }
      awake = undefined
      pending = false
    },
  }
}
