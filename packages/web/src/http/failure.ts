/** Why nothing came back, or nothing usable: no network, no answer in time, or the server's own fault. */
export type Trouble = 'offline' | 'slow' | 'broken'

/** A request that did not get through. A reason in the server's own words is a `Refused` instead. */
export class Failure extends Error {
  readonly trouble: Trouble

  constructor(trouble: Trouble, cause?: unknown) {
    super(trouble, { cause })
    this.trouble = trouble
  }
}

/** A refusal of the API (RFC 9457): `code` is stable, `title` is Vietnamese and fit to be shown; `problem` is the whole body, with what stands now where somebody was faster. */
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly problem: unknown

  constructor(problem: Readonly<{ status: number; code: string; title: string }>) {
    const { status, code, title } = problem
    super(title)
    this.problem = problem
    this.status = status
    this.code = code
  }
}

/** What to tell people about anything thrown while talking to the server. */
export const troubleOf = (error: unknown): Trouble => (error instanceof Failure ? error.trouble : 'broken')
